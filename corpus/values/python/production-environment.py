import os
from distutils.util import strtobool

from django.conf import settings
from flask import make_response, request

ENV = os.environ.get("APP_ENV", "development")


def view():
    response = make_response("x")
    # ok
    response.set_cookie("token", "1", httponly=True, secure=not settings.DEBUG)
    # ok
    response.set_cookie("token", "1", httponly=True, secure=ENV == "production")
    # ok
    response.set_cookie("token", "1", httponly=True, secure=ENV in ("prod", "staging"))
    # ok
    response.set_cookie("token", "1", httponly=True, secure=ENV not in ["development", "test"])
    # bad: off-in-production
    response.set_cookie("token", "1", httponly=True, secure=settings.DEBUG)
    # bad: off-in-production
    response.set_cookie("token", "1", httponly=True, secure=ENV != "production")
    # bad: off-in-production
    response.set_cookie("token", "1", httponly=True, secure=os.getenv("FLASK_ENV", "production") == "development")
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=request.is_secure)
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=request.scheme == "https")
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=os.environ.get("COOKIE_SECURE", "false").lower() in ("1", "true"))
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=bool(strtobool(os.getenv("COOKIE_SECURE", "no"))))
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=os.environ.get("COOKIE_SECURE", "false") == "true")

    match os.environ["ENVIRONMENT"]:
        case "development" | "test":
            secure = False
        case _:
            secure = True
    # ok
    response.set_cookie("token", "1", httponly=True, secure=secure)

    if settings.DEBUG:
        # ok - never in production
        response.set_cookie("token", "1")
        return response
    # bad: secure
    response.set_cookie("token", "1", httponly=True)
    return response
