import cherrypy
from django.http import HttpResponse


def login(request):
    response = HttpResponse("ok")
    # bad: secure, http-only
    response.cookies["token"] = request.user.token
    # bad: http-only
    response.cookies["device"] = "1"
    response.cookies["device"]["secure"] = True
    # ok
    response.cookies["sid"] = request.user.sid
    response.cookies["sid"]["secure"] = True
    response.cookies["sid"]["httponly"] = True
    response.cookies["sid"]["samesite"] = "Lax"
    # ok - a deletion
    response.cookies["gone"] = ""
    response.cookies["gone"]["max-age"] = 0
    return response


class Root:
    def index(self):
        # bad: secure, http-only
        cherrypy.response.cookie["token"] = "abc"
        cherrypy.response.cookie["token"]["path"] = "/"
        # ok - what came in
        return cherrypy.request.cookie["token"].value


def lookalike(client, request):
    # ok - what a request brings, and what a client sends
    request.cookies["token"] = "abc"
    client.cookies["token"] = "abc"
    # ok - a cookie that somebody else made
    response = view(request)
    response.cookies["sid"]["httponly"] = True
    return response
