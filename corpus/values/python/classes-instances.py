from flask import make_response


class Options(object):
    path = "/"

    def __init__(self, lifetime, secure=None, httponly=False):
        self.lifetime = lifetime
        self.secure = secure
        self.httponly = httponly
        if secure:
            self.strict = True
        else:
            self.strict = False


def view():
    response = make_response("x")
    # bad: http-only - the default of the constructor
    response.set_cookie("token", "1", secure=True, httponly=Options(60).httponly)
    options = Options(60, secure=True, httponly=True)
    # ok
    response.set_cookie("token", "1", secure=options.secure, httponly=options.httponly)
    # ok
    response.set_cookie("token", "1", secure=options.strict, httponly=True)
    other = Options(lifetime=60, secure=False)
    # bad: secure, http-only
    response.set_cookie("token", "1", secure=other.secure, httponly=other.httponly)
    # bad: secure
    response.set_cookie("token", "1", secure=other.strict, httponly=True)
    other.secure = True
    # ok - written later
    response.set_cookie("token", "1", secure=other.secure, httponly=True)
    return response
