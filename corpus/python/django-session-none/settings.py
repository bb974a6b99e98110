# No sessions: no session cookie. Checks of forged requests: a token cookie.
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "shop",
]
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
]
