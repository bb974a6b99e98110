from .base import *

# ok
SESSION_COOKIE_SECURE = True
# bad: http-only
SESSION_COOKIE_HTTPONLY = False
