# ok - there is no CSRF cookie
INSTALLED_APPS = ["django.contrib.sessions"]
SESSION_COOKIE_SECURE = True
CSRF_USE_SESSIONS = True
