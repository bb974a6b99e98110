from tg import TGController, expose, response


class RootController(TGController):
    @expose()
    def login(self, user):
        # bad: secure, http-only - signed is not Secure
        response.signed_cookie("user", user, "secret")
        # ok
        response.signed_cookie("user", user, "secret", secure=True, httponly=True, samesite="lax")
        return "ok"
