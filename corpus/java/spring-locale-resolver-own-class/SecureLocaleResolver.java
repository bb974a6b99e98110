package shop.web;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

class SecureLocaleResolver extends CookieLocaleResolver {
    SecureLocaleResolver() {
        setCookieSecure(true);
        setCookieHttpOnly(true);
    }
}
