INSTALLED_APPS = ["allauth", "dj_rest_auth", "shop"]

# ok
MFA_TRUST_COOKIE_SECURE = True

# ok
REST_AUTH = {
    "USE_JWT": True,
    "JWT_AUTH_COOKIE": "auth",
    "JWT_AUTH_SECURE": True,
    "JWT_AUTH_HTTPONLY": True,
}

# ok - in the body of the answer
SIMPLE_JWT = {
    "AUTH_HEADER_TYPES": ("Bearer",),
}

# ok
GRAPHQL_JWT = {
    "JWT_COOKIE_SECURE": True,
    "JWT_COOKIE_SAMESITE": "Lax",
}

# ok - only a name
SAML_SESSION_COOKIE_NAME = "saml_session"
