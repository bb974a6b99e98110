import falcon


class Login:
    def on_post(self, req, resp):
        # ok - as the application has it
        resp.set_cookie("token", "abc", same_site="Lax")
        # bad: secure - what is said here counts
        resp.set_cookie("token", "abc", secure=False)
