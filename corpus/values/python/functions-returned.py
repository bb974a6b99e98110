from django.http import HttpResponse


def secure_options():
    return {"secure": True, "httponly": True, "samesite": "Lax"}


def lax_options():
    return dict(httponly=True, samesite="Lax")


def flag(insecure=False):
    return not insecure


def two_ways(strict):
    if strict:
        return {"secure": True, "httponly": True}
    return {"secure": False, "httponly": True}


def view(request):
    response = HttpResponse()
    # ok: secure, http-only
    response.set_cookie("session", "v", **secure_options())
    # bad: secure
    response.set_cookie("session", "v", secure=flag(True), httponly=flag())
    # ok: secure, http-only
    response.set_cookie("session", "v", secure=flag(insecure=False), httponly=flag())
    # ok: secure
    response.set_cookie("session", "v", **two_ways(True))
    # bad: secure
    response.set_cookie("session", "v", **two_ways(False))
    # low: secure
    response.set_cookie("session", "v", **two_ways(request.GET.get("strict")))
    return response


class View:
    def options(self, secure):
        return {"secure": secure, "httponly": True}

    def get(self, request):
        response = HttpResponse()
        # ok: secure
        response.set_cookie("session", "v", **self.options(True))
        # bad: secure
        response.set_cookie("session", "v", **self.options(False))
        return response
