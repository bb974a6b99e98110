package shop.locale;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;

public class AdminLocaleResolver extends CookieLocaleResolver {
}
