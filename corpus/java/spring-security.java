package com.example.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration
class SecurityConfiguration {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        // ok
        http.rememberMe(remember -> remember.key("key").useSecureCookie(true).tokenValiditySeconds(86400));

        // bad: secure
        http.rememberMe(remember -> remember.key("key").useSecureCookie(false));

        // ok - what a library configures is not seen
        http.rememberMe(Customizer.withDefaults());

        // ok - the cookie is that of the service
        http.rememberMe(remember -> remember.rememberMeServices(services));

        // bad: secure - as it was written before lambdas
        http.authorizeRequests().anyRequest().authenticated().and().rememberMe().key("key").useSecureCookie(false);

        // bad: lifetime - a year
        http.rememberMe(remember -> remember.useSecureCookie(true).tokenValiditySeconds(365 * 24 * 3600));

        // low: secure
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));

        // bad: secure
        CookieCsrfTokenRepository open = new CookieCsrfTokenRepository();
        open.setCookieCustomizer(cookie -> cookie.secure(false));
        return http.build();
    }

    @Bean
    TokenBasedRememberMeServices services(UserDetailsService users) {
        // bad: secure
        TokenBasedRememberMeServices services = new TokenBasedRememberMeServices("key", users);
        services.setUseSecureCookie(false);
        return services;
    }

    @Bean
    DefaultCookieSerializer serializer() {
        // bad: secure, http-only
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setUseSecureCookie(false);
        serializer.setUseHttpOnlyCookie(false);
        return serializer;
    }

    @Bean
    DefaultCookieSerializer safe() {
        // ok
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setUseSecureCookie(true);
        return serializer;
    }

    void lookalike(LoginForm form) {
        // ok - a field of a form
        form.setRememberMe(false);
    }
}
