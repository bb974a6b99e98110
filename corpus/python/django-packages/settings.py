INSTALLED_APPS = ["allauth", "dj_rest_auth", "shop"]

# bad: secure
MFA_TRUST_COOKIE_SECURE = False
# bad: http-only
MFA_TRUST_COOKIE_HTTPONLY = False

REST_AUTH = {
    "USE_JWT": True,
    "JWT_AUTH_COOKIE": "auth",
    # bad: secure
    "JWT_AUTH_SECURE": False,
    # bad: http-only
    "JWT_AUTH_HTTPONLY": False,
}

SIMPLE_JWT = {
    "AUTH_COOKIE": "access_token",
    # bad: secure
    "AUTH_COOKIE_SECURE": False,
    # bad: http-only
    "AUTH_COOKIE_HTTP_ONLY": False,
    "AUTH_COOKIE_SAMESITE": "Lax",
}

GRAPHQL_JWT = {
    "JWT_VERIFY_EXPIRATION": True,
    # bad: secure
    "JWT_COOKIE_SECURE": False,
}
