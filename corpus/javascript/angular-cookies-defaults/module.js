angular.module('desk', ['ngCookies']).config(['$cookiesProvider', function ($cookiesProvider) {
  // ok
  $cookiesProvider.defaults.secure = true;
  $cookiesProvider.defaults.samesite = 'lax';
}]);
