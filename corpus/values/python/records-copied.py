from flask import make_response


class Jar:
    def __init__(self):
        self.attrs = {"httponly": True, "samesite": "Lax"}
        self.names = ["a", "b"]

    def send(self):
        response = make_response("x")
        for name in self.names:
            attrs = self.attrs.copy()
            attrs.setdefault("secure", False)
            # bad: secure
            response.set_cookie(name, "session", **attrs)
        return response

    def plain(self, items):
        response = make_response("x")
        for name, attrs in items:
            d = attrs.copy()
            d.setdefault("secure", True)
            d.setdefault("httponly", True)
            # ok
            response.set_cookie(name, "session", **d)
        return response

    def local(self):
        response = make_response("x")
        base = {"httponly": True}
        for name in self.names:
            d = base.copy()
            d.setdefault("secure", False)
            # bad: secure
            response.set_cookie(name, "session", **d)
        return response
