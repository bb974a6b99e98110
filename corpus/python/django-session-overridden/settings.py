# bad: secure - what local settings add is not production
INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]

try:
    from local_settings import *
except ImportError:
    pass
