from bottle import HTTPResponse, request, response, route


@route("/login")
def login():
    # bad: secure, http-only - the third argument signs it
    response.set_cookie("account", "ann", "some-secret-key")
    # bad: http-only
    response.set_cookie("account", "ann", secret="some-secret-key", secure=True)
    # ok
    response.set_cookie("account", "ann", secret="k", path="/", secure=True, httponly=True, samesite="lax")
    # ok - a deletion
    response.delete_cookie("account")
    # ok - a deletion
    response.set_cookie("account", "", maxage=0)
    # ok - a read
    return request.get_cookie("account", secret="some-secret-key")
