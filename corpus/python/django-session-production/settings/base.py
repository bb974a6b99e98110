INSTALLED_APPS = [
    "django.contrib.sessions",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
# ok - production has the last word
SESSION_COOKIE_SECURE = False
