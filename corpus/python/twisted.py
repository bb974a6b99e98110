from twisted.web import resource, server


class Login(resource.Resource):
    def render_POST(self, request):
        # bad: secure, http-only
        request.addCookie(b"token", b"abc")
        # bad: http-only
        request.addCookie(b"token", b"abc", path=b"/", secure=True)
        # ok
        request.addCookie(b"token", b"abc", path=b"/", secure=True, httpOnly=True, sameSite=b"lax")
        # ok - a deletion
        request.addCookie(b"token", b"", expires=b"Thu, 01 Jan 1970 00:00:00 GMT")
        # ok - a read
        request.getCookie(b"token")
        return server.NOT_DONE_YET
