from flask import make_response


def put(response, name, **more):
    # ok - each caller says it
    response.set_cookie(name, "1", httponly=True, **more)


def put_both(response, name, *values, **more):
    # ok - each caller says it
    response.set_cookie(name, *values, httponly=True, secure=True, **more)


def hand_on(response, name, **more):
    put(response, name, path="/", **more)


def flags(path="/", secure=False, httponly=True):
    return {"path": path, "secure": secure, "httponly": httponly}


def wanted(**more):
    return flags(path="/shop", **more)


def view():
    response = make_response("x")
    # bad: secure
    put(response, "token")
    # ok
    put(response, "token", secure=True)
    # bad: secure
    put(response, "token", path="/shop")
    # bad: secure
    hand_on(response, "token")
    # ok
    hand_on(response, "token", secure=True)
    # ok
    put_both(response, "token")
    # ok
    response.set_cookie("token", "1", **wanted(secure=True))
    # bad: secure
    response.set_cookie("token", "1", **wanted())
    chosen = {"secure": True}
    # ok
    response.set_cookie("token", "1", **flags(**chosen))
    return response
