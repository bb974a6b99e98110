import os


class Config:
    SECRET_KEY = os.environ["SECRET_KEY"]
    # ok
    SESSION_COOKIE_HTTPONLY = True


class ProductionConfig(Config):
    # bad: secure
    SESSION_COOKIE_SECURE = False


class DevelopmentConfig(Config):
    # ok - development is not production
    SESSION_COOKIE_SECURE = False


class TestingConfig(Config):
    # ok - tests are not production
    SESSION_COOKIE_SECURE = False
    SESSION_COOKIE_HTTPONLY = False
