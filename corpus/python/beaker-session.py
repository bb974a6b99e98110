import beaker.session
from beaker.session import CookieSession, Session
from pyramid_beaker import BeakerSessionFactoryConfig


def load(request):
    # bad: secure, http-only
    session = Session(request)
    # bad: http-only
    session = beaker.session.Session(request, secure=True)
    # bad: secure
    session = CookieSession(request, httponly=True, secure=False)
    # ok
    session = Session(request, secure=True, httponly=True)
    # bad: secure, http-only
    factory = BeakerSessionFactoryConfig(type="file")
    # ok
    factory = BeakerSessionFactoryConfig(type="file", secure="true", httponly="true")
    return session, factory
