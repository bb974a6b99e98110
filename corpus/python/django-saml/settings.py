INSTALLED_APPS = ["django.contrib.auth", "django.contrib.sessions", "djangosaml2", "shop"]

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "djangosaml2.middleware.SamlSessionMiddleware",
]

# ok
SESSION_COOKIE_SECURE = True
# ok
CSRF_COOKIE_SECURE = True

# info: same-site - the word is left out, not None
SAML_SESSION_COOKIE_SAMESITE = None
