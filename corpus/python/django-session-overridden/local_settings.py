# ok - development is not production
SESSION_COOKIE_SECURE = False
