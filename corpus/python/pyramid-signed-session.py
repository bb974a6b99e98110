from pyramid.config import Configurator
from pyramid.session import BaseCookieSessionFactory, SignedCookieSessionFactory


def main(global_config, **settings):
    config = Configurator(settings=settings)
    # bad: secure, http-only
    config.set_session_factory(SignedCookieSessionFactory("secret"))
    # bad: secure
    factory = SignedCookieSessionFactory("secret", httponly=True)
    # bad: secure, http-only
    factory = SignedCookieSessionFactory("secret", secure=False, httponly=False)
    # ok
    factory = SignedCookieSessionFactory("secret", secure=True, httponly=True)
    # ok - by position
    factory = SignedCookieSessionFactory("secret", "shop", None, "/", None, True, True)
    # bad: http-only - by position
    factory = SignedCookieSessionFactory("secret", "shop", None, "/", None, True, False)
    # bad: secure, http-only
    factory = BaseCookieSessionFactory(serializer)
    # ok
    factory = BaseCookieSessionFactory(serializer, secure=True, httponly=True)
    # low: secure
    factory = SignedCookieSessionFactory("secret", secure=settings.get("session.secure"), httponly=True)
    return config.make_wsgi_app()
