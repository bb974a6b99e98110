"""Django settings."""
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
DEBUG = False
ALLOWED_HOSTS = ["shop.example.com"]

# bad: secure - of the session and of the CSRF cookie
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.sessions",
]

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

# A redirect makes no cookie Secure.
SECURE_SSL_REDIRECT = True
# SESSION_COOKIE_SECURE = True
