from tg import TGController, expose, request, response


class RootController(TGController):
    @expose()
    def logout(self):
        # ok - deletions
        response.delete_cookie("user")
        # ok
        response.signed_cookie("user", "", "secret", max_age=0)
        # bad: secure, http-only
        response.signed_cookie("user", "ann", "secret", max_age=60)
        # ok - what the request brought
        request.signed_cookie("user", "secret")
        return "bye"
