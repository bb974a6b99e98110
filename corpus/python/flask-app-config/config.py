class Config:
    # ok
    SESSION_COOKIE_SECURE = True
