angular.module("shop").config(["$translateProvider", "tmhDynamicLocaleProvider", function ($translateProvider, localeProvider) {
  // bad: secure
  $translateProvider.useCookieStorage();
  // bad: secure
  localeProvider.defaultLocale("en").useCookieStorage();
  // ok - no cookie
  $translateProvider.useLocalStorage();
  // ok - something else, which is told what to do
  localeProvider.useCookieStorage({ secure: true });
}]);
