angular.module('desk').controller('PanelController', ['$cookies', function ($cookies) {
  // ok - what is configured holds for every cookie
  $cookies.put('panel', 'open');

  // bad: secure - what the call itself says counts
  $cookies.put('panel', 'open', { secure: false });
}]);
