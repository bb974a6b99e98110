SECRET_KEY = "secret"
# bad: secure
SESSION_COOKIE_SECURE = False
# ok
SESSION_COOKIE_SAMESITE = "Lax"
