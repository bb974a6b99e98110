# Without any import in sight the call is still the call.

# bad: secure, http-only
resp.set_cookie("session_token", tok)

# ok
resp.set_cookie("session_token", tok, secure=True, httponly=True, samesite="Lax")


class Handler:
    def answer(self, html):
        # bad: secure, http-only
        html.set_cookie("login", self.user, path="/")

        # ok - nobody can see what is in there
        html.set_cookie("login", self.user, **self.cookie_options)
