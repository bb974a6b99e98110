"""Django settings."""

DEBUG = False
ALLOWED_HOSTS = ["shop.example.com"]

# bad: secure
SESSION_COOKIE_SECURE = False
# bad: http-only
SESSION_COOKIE_HTTPONLY = False
# bad: domain
SESSION_COOKIE_DOMAIN = ".example.com"
# bad: lifetime
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
# bad: secure
CSRF_COOKIE_SECURE = False
# ok: http-only - scripts read it by design
CSRF_COOKIE_HTTPONLY = False
