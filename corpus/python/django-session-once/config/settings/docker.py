from config.settings.base import *  # noqa

# ok
INSTALLED_APPS += ["django.contrib.sessions"]
