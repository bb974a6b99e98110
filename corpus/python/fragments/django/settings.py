# settings.py
# ok
SESSION_COOKIE_SECURE = True
