package shop.web;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import shop.locale.AdminLocaleResolver;

class WebConfig {
    @Bean
    LocaleResolver plain() {
        // bad: secure
        CookieLocaleResolver resolver = new ShopLocaleResolver();
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    @Bean
    LocaleResolver imported() {
        // bad: secure, http-only
        CookieLocaleResolver resolver = new AdminLocaleResolver();
        return resolver;
    }

    @Bean
    LocaleResolver safe() {
        // ok
        CookieLocaleResolver resolver = new ShopLocaleResolver();
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(true);
        return resolver;
    }

    @Bean
    LocaleResolver own() {
        // ok - its constructor decides
        CookieLocaleResolver resolver = new SecureLocaleResolver();
        return resolver;
    }

    @Bean
    LocaleResolver foreign() {
        // ok - nobody sees what it does
        CookieLocaleResolver resolver = new VendorLocaleResolver();
        return resolver;
    }
}
