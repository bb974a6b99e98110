angular.module('shop', ['ngCookies']).controller('FilterController', FilterController);

FilterController.$inject = ['$cookies'];

function FilterController($cookies) {
  // bad: secure
  $cookies.put('layout', 'grid');

  // bad: secure
  $cookies.putObject('columns', { price: true }, { path: '/' });

  // ok
  $cookies.put('layout', 'grid', { secure: true, samesite: 'lax' });

  // ok
  $cookies.putObject('columns', { price: true }, { secure: true, path: '/shop', samesite: 'strict' });

  // ok - a deletion
  $cookies.put('layout', '', { expires: new Date(0) });

  // ok - a deletion
  $cookies.remove('layout');

  const wanted = { path: '/' };
  if (location.protocol === 'https:') {
    wanted.secure = true;
  }
  // low: secure
  $cookies.put('layout', 'list', wanted);

  shop.cookies = $cookies;
}

// An older script outside of the modules gets the service from a shared object.
shop.listing = {
  remember: function (order) {
    // bad: secure
    shop.cookies.put('order', order, { path: '/' });
  },
};

// ok - a table of a database
db.cookies.put({ id: 7, taste: 'ginger' });
