package com.example.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.RememberMe;

// bad: secure, http-only
@RememberMe(cookieSecureOnly = false, cookieHttpOnly = false)
@ApplicationScoped
class OpenIdentity {}

// ok - both are on by default
@RememberMe(cookieMaxAgeSeconds = 3600)
class SafeIdentity {}

// ok - an expression decides
@RememberMe(cookieSecureOnlyExpression = "#{settings.secure}")
class DecidedIdentity {}
