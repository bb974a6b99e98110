import tornado.web


class LogoutHandler(tornado.web.RequestHandler):
    def post(self):
        # ok - deletions
        self.clear_cookie("user")
        # ok
        self.set_cookie("user", "", max_age=0)
        # ok
        self.set_cookie("user", "", expires=0)
        # bad: secure, http-only
        self.set_cookie("user", "1", max_age=60)
        # ok - what the request brought
        self.get_cookie("user")
