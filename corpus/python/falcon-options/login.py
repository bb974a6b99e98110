import falcon


class Login:
    def on_post(self, req, resp):
        # bad: secure - as the application has it
        resp.set_cookie("token", "abc")
        # ok
        resp.set_cookie("token", "abc", secure=True)
