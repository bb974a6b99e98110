import os

import environ
from decouple import config

env = environ.Env(DEBUG=(bool, False))
DEBUG = env("DEBUG")

# ok
INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware"]

# low: secure - whoever runs it decides
SESSION_COOKIE_SECURE = env.bool("SESSION_COOKIE_SECURE", default=True)
# low: secure
CSRF_COOKIE_SECURE = config("CSRF_COOKIE_SECURE", default=False, cast=bool)
# ok
LANGUAGE_COOKIE_SECURE = not DEBUG
# ok - a lifetime that configuration decides
SESSION_COOKIE_AGE = int(os.environ.get("SESSION_COOKIE_AGE", 1209600))
