angular.module("shop", ["ngCookies"]).config(["$cookiesProvider", "$translateProvider", function ($cookiesProvider, $translateProvider) {
  $cookiesProvider.defaults = { secure: true, samesite: "lax" };
  // ok - every cookie of the application is Secure
  $translateProvider.useCookieStorage();
}]);
