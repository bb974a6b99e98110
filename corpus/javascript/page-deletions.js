import angular from 'angular';
import 'angular-cookies';

angular.module('shop', ['ngCookies']).controller('Leave', ['$cookies', '$cache', ($cookies, $cache) => {
  // ok - deletions
  $cookies.put('token', '', { expires: new Date(0) });
  // ok
  $cookies.remove('token');
  // bad: secure
  $cookies.put('token', 'a', { expires: new Date(Date.now() + 3600000) });
  // ok - a cache
  $cache.put('token', 'a');
}]);

export async function leave() {
  // ok - a deletion
  await cookieStore.set({ name: 'token', value: '', domain: 'shop.example', expires: 0 });
  // bad: domain
  await cookieStore.set({ name: 'token', value: 'a', domain: 'shop.example' });
  // ok
  await cookieStore.delete('token');
}
