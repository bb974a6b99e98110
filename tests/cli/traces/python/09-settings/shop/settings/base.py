OFF = False  # hop 2
SESSION_COOKIE_SECURE = OFF  # hop 1
