# bad: secure
LANGUAGE_COOKIE_SECURE = False
# bad: http-only
LANGUAGE_COOKIE_HTTPONLY = False
