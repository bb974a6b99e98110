"""Django settings."""
import os

DEBUG = os.environ.get("DEBUG") == "1"

# ok
INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]

# ok
SESSION_COOKIE_SECURE = not DEBUG
# ok
CSRF_COOKIE_SECURE = True
# ok
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
