from shop_platform.settings import *

# ok - adds to settings that stand in another package
INSTALLED_APPS += ["django.contrib.sessions", "office"]
