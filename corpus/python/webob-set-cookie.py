from pyramid.response import Response
from pyramid.view import view_config


@view_config(route_name="login")
def login(request):
    # bad: secure, http-only
    request.response.set_cookie("auth", issue(request))
    # ok - by position: path is the fourth, secure the sixth
    request.response.set_cookie("auth", issue(request), 3600, "/", None, True, True)
    # bad: secure
    request.response.set_cookie("auth", issue(request), 3600, "/", None, False, True)

    response = Response("ok")
    # bad: http-only
    response.set_cookie("auth", issue(request), secure=True)
    # ok
    response.set_cookie("auth", issue(request), secure=True, httponly=True, samesite=b"lax")
    # ok - a deletion
    response.set_cookie("auth", None)
    # ok - a deletion
    response.delete_cookie("auth")
    return response
