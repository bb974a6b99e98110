package com.example

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.security.config.annotation.web.builders.HttpSecurity
import org.springframework.security.config.annotation.web.invoke
import org.springframework.security.web.SecurityFilterChain
import org.springframework.security.web.csrf.CookieCsrfTokenRepository

@Configuration
class SecurityConfiguration {
    @Bean
    fun filterChain(http: HttpSecurity): SecurityFilterChain {
        http.rememberMe { it.key("key").useSecureCookie(true) }
        // bad: secure
        http.rememberMe { it.key("key").useSecureCookie(false) }

        http {
            // bad: secure
            rememberMe {
                useSecureCookie = false
            }
            csrf {
                // ok - Secure follows the request
                csrfTokenRepository = CookieCsrfTokenRepository.withHttpOnlyFalse()
            }
        }
        return http.build()
    }
}
