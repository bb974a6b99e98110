from flask import make_response

secure, httponly = True, False
(off, on) = (False, True)
first, *others = [False, True]


def view():
    response = make_response("x")
    # ok
    response.set_cookie("token", "1", httponly=True, secure=secure)
    # bad: http-only
    response.set_cookie("token", "1", httponly=httponly, secure=True)
    # bad: secure
    response.set_cookie("token", "1", httponly=True, secure=off)
    # ok
    response.set_cookie("token", "1", httponly=True, secure=on)
    # bad: secure
    response.set_cookie("token", "1", httponly=True, secure=first)
    flag, error = load()
    # ok - not known
    response.set_cookie("token", "1", httponly=True, secure=flag)
    a = b = True
    # ok
    response.set_cookie("token", "1", httponly=a, secure=b)
    return response
