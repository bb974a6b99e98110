from masonite.controllers import Controller
from masonite.response import Response


class LoginController(Controller):
    def store(self, response: Response):
        # bad: secure
        response.cookie("token", "abc")
        # bad: secure, http-only
        response.cookie("token", "abc", http_only=False)
        # ok
        response.cookie("token", "abc", secure=True)
        # ok - a read
        response.cookie("token")
        # ok - a deletion
        return response.delete_cookie("token")
