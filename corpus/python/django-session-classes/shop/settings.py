from configurations import Configuration


class Common(Configuration):
    # bad: secure - of the CSRF cookie: no class says it
    INSTALLED_APPS = ["django.contrib.sessions"]
    MIDDLEWARE = [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ]
    # ok - production says otherwise
    SESSION_COOKIE_SECURE = False


class Dev(Common):
    # ok - development is not production
    SESSION_COOKIE_HTTPONLY = False


class Production(Common):
    # ok
    SESSION_COOKIE_SECURE = True
