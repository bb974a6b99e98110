import web

# bad: secure
web.config.session_parameters["secure"] = False
# ok
web.config.session_parameters["httponly"] = True


class Login:
    def POST(self):
        # bad: secure, http-only
        web.setcookie("token", "abc", 3600)
        # ok
        web.setcookie("token", "abc", 3600, secure=True, httponly=True, samesite="Lax")
        # ok - a deletion
        web.setcookie("token", "", expires=-1)
        # ok - a read
        return web.cookies().get("token")
