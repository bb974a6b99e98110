from os.path import *
from django.utils.translation import *

# bad: secure - what is imported holds no settings
INSTALLED_APPS = ["django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
