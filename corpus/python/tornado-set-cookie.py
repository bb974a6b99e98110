import tornado.web


class LoginHandler(tornado.web.RequestHandler):
    def post(self):
        # bad: secure, http-only - signed is not Secure
        self.set_secure_cookie("user", self.get_argument("user"))
        # bad: secure
        self.set_cookie("user", "1", httponly=True)
        # ok
        self.set_signed_cookie("user", self.get_argument("user"), secure=True, httponly=True, samesite="Lax")
        # ok - the old spelling of keywords
        self.set_secure_cookie("user", "1", Secure=True, HttpOnly=True)
        # ok - a deletion
        self.clear_cookie("user")
        # ok - a read
        self.get_signed_cookie("user")


class KeepingHandler(tornado.web.RequestHandler):
    def keep(self, token):
        # ok - its own method, which is judged where it is defined
        self.set_cookie(token, self.request)

    def set_cookie(self, token, request):
        # bad: secure, http-only
        super().set_cookie("keep", token)


def protect(handler, token, options):
    kwargs = {}
    kwargs.update(options)
    # ok - the options may say it
    handler.set_cookie("sid", token, **kwargs)
    kwargs = {"secure": True}
    kwargs.update(httponly=True)
    # ok
    handler.set_cookie("sid", token, **kwargs)
    kwargs.update({"secure": False})
    # bad: secure
    handler.set_cookie("sid", token, **kwargs)
    # bad: secure - scripts read it by design
    handler.set_cookie("_xsrf", token)
