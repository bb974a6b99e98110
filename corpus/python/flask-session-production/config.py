class Config:
    # ok - production has the last word
    SESSION_COOKIE_SECURE = False
    # bad: http-only
    SESSION_COOKIE_HTTPONLY = False


class StagingConfig(Config):
    SESSION_COOKIE_NAME = "staging"


class ProductionConfig(Config):
    # ok
    SESSION_COOKIE_SECURE = True
