from .base import *

# ok - adds to base, which is where it is said
INSTALLED_APPS = INSTALLED_APPS + ["django.contrib.sessions", "whitenoise"]
