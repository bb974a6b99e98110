INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
# low: secure - what is deployed says otherwise
SESSION_COOKIE_SECURE = False
