INSTALLED_APPS = ["rest_framework", "dj_rest_auth"]

# bad: secure - asked for, and nothing makes it Secure
REST_AUTH = {
    "USE_JWT": True,
    "JWT_AUTH_COOKIE": "auth",
    "JWT_AUTH_REFRESH_COOKIE": "refresh",
}
