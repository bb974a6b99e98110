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
