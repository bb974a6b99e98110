class Config:
    # low: secure - what builds on it says otherwise
    SESSION_COOKIE_SECURE = False


class HerokuConfig(Config):
    # ok
    SESSION_COOKIE_SECURE = True
    # bad: http-only
    SESSION_COOKIE_HTTPONLY = False
