# ok - the session stays in the database, the cookie is an identifier
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
SESSION_COOKIE_SECURE = True
