import copy
from collections import ChainMap

from flask import make_response

from shop.settings import STRICT

SAFE = {"secure": True, "httponly": True, "path": "/"}
OPEN = dict(secure=False, httponly=True)
FLAG = "secure"


def spread(token, tls):
    response = make_response("ok")
    # ok
    response.set_cookie("auth_token", token, **{**OPEN, **SAFE})
    # bad: secure
    response.set_cookie("auth_token", token, **{**SAFE, **OPEN})
    # bad: secure
    response.set_cookie("auth_token", token, **(SAFE | OPEN))
    # bad: secure
    response.set_cookie("auth_token", token, **dict(SAFE, secure=False))
    # ok
    response.set_cookie("auth_token", token, **dict(OPEN, **SAFE))
    # ok
    response.set_cookie("auth_token", token, **dict(**OPEN, secure=True))
    # ok - nobody sees it
    response.set_cookie("auth_token", token, **{**OPEN, **STRICT})
    # low: secure
    response.set_cookie("auth_token", token, httponly=True, **({"secure": True} if tls else {}))
    # ok
    response.set_cookie("auth_token", token, **{"httponly": True, FLAG: True})
    # ok - the first wins
    response.set_cookie("auth_token", token, **ChainMap({"secure": True}, OPEN))
    # bad: secure
    response.set_cookie("auth_token", token, **ChainMap({"path": "/"}, OPEN, SAFE))
    return response


def written(token):
    response = make_response("ok")
    options = {"httponly": True}
    options.update(SAFE, path="/shop")
    # ok
    response.set_cookie("auth_token", token, **options)
    options.update({"secure": False})
    # bad: secure
    response.set_cookie("auth_token", token, **options)
    options |= SAFE
    # ok
    response.set_cookie("auth_token", token, **options)

    filled = {"httponly": False}
    filled.setdefault("httponly", True)
    filled.setdefault("secure", True)
    # bad: http-only
    response.set_cookie("auth_token", token, **filled)
    return response


def copied(token):
    response = make_response("ok")
    changed = copy.copy(SAFE)
    changed["httponly"] = False
    # bad: http-only
    response.set_cookie("auth_token", token, **changed)
    again = SAFE.copy()
    again["secure"] = False
    # bad: secure
    response.set_cookie("auth_token", token, **again)
    # ok - the original is as it was
    response.set_cookie("auth_token", token, **SAFE)

    less = dict(SAFE)
    del less["secure"]
    # bad: secure
    response.set_cookie("auth_token", token, **less)
    less.pop("httponly", None)
    # bad: secure, http-only
    response.set_cookie("auth_token", token, **less)
    return response
