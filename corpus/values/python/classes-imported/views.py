from flask import make_response

from .options import Options


def view():
    response = make_response("x")
    options = Options(secure=True)
    # bad: http-only - the default of the constructor in the other file
    response.set_cookie("token", "1", secure=options.secure, httponly=options.httponly)
    # ok
    response.set_cookie("token", "1", secure=Options().secure, httponly=Options(5, True, True).httponly)
    return response
