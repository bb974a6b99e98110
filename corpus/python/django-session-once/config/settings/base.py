INSTALLED_APPS = [
    "django.contrib.sessions",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
]

# For production:
# SESSION_COOKIE_SECURE = True
