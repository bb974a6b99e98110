from .base import *

# ok
SESSION_COOKIE_SECURE = True
# bad: secure - said once, here and not where it is left out
CSRF_COOKIE_SECURE = False
