from flask import make_response

from shop.cookies import CookieOptions


def login(token, remember):
    response = make_response("ok")
    # bad: secure
    response.set_cookie("auth_token", token, **CookieOptions().secure(False).httponly(True).build())

    # ok
    response.set_cookie("auth_token", token, **CookieOptions().secure(True).httponly(True).build())

    options = CookieOptions.strict().secure(True)
    if remember:
        options = options.max_age(3600)
    # bad: http-only - also through a variable and a branch
    response.set_cookie("auth_token", token, **options.httponly(False).build())

    # ok - nobody says what the rest of it is
    response.set_cookie("auth_token", token, **CookieOptions.strict().build())
    return response
