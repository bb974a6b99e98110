from .base import *

# ok
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
