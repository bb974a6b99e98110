# ok - nobody sees what the operator's own file says of what is left out
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
# low: secure - the operator's own file comes later
SESSION_COOKIE_SECURE = False

try:
    from local.office_settings import *
except ImportError:
    pass

# bad: http-only - written after it
SESSION_COOKIE_HTTPONLY = False
