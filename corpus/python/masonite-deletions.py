from masonite.controllers import Controller
from masonite.response import Response


class LogoutController(Controller):
    def destroy(self, response: Response):
        # ok - a deletion
        response.cookie("token", "", expires="Thu, 01 Jan 1970 00:00:00 GMT")
        # bad: secure
        response.cookie("token", "abc", expires="5 minutes")
        # ok - a header of another name
        response.header("X-Cookie", "token=abc")
        return response.delete_cookie("token")
