from django.http import HttpResponse

import harden
from harden import flag, fresh


class View:
    def get(self, request):
        response = HttpResponse()
        self.options = {"samesite": "Lax"}
        harden.harden(self.options)
        # ok: secure, http-only - a field is handed
        response.set_cookie("session", "v", **self.options)
        return response


def flagged(request):
    response = HttpResponse()
    options = {"httponly": True, "samesite": "Lax"}
    flag(options)
    # bad: secure - by the default of a parameter
    response.set_cookie("session", "v", **options)
    flag(options, True)
    # ok: secure
    response.set_cookie("session", "v", **options)
    return response


def copied(request):
    response = HttpResponse()
    options = {"samesite": "Lax"}
    fresh(options)
    # bad: secure, http-only - the copy is hardened, not what was handed
    response.set_cookie("session", "v", **options)
    return response
