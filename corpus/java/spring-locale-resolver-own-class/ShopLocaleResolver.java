package shop.web;

import java.util.Locale;

import javax.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

class ShopLocaleResolver extends CookieLocaleResolver {
    @Override
    protected Locale determineDefaultLocale(HttpServletRequest request) {
        return Locale.ENGLISH;
    }
}
