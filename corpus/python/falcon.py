import falcon


class Login:
    def on_post(self, req, resp):
        # ok - Secure and HttpOnly as it comes
        resp.set_cookie("token", "abc")
        # bad: secure
        resp.set_cookie("token", "abc", secure=False)
        # bad: http-only
        resp.set_cookie("token", "abc", http_only=False)
        # ok - a deletion
        resp.unset_cookie("token")
