import falcon


class Logout:
    def on_post(self, req, resp):
        # ok - deletions
        resp.unset_cookie("token")
        # ok
        resp.set_cookie("token", "", max_age=0, secure=False)
        # bad: secure
        resp.set_cookie("token", "abc", max_age=60, secure=False)
        # ok - what the request brought
        req.get_cookie_values("token")
        resp.status = falcon.HTTP_204
