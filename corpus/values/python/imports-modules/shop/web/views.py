from django.http import HttpResponse

import shop.names
from shop import names
from shop.names import INSECURE, Names, strict
from shop.web import SECURE

from .cookies import write


def login(request):
    response = HttpResponse()
    # ok: secure, http-only
    response.set_cookie(names.SESSION, "v", secure=SECURE, httponly=names.SECURE, samesite="Lax")
    # bad: secure
    response.set_cookie(names.SESSION, "v", secure=INSECURE, httponly=True, samesite="Lax")
    # bad: secure
    response.set_cookie("session", "v", secure=Names.INSECURE, httponly=True, samesite="Lax")
    # bad: secure
    response.set_cookie("session", "v", **shop.names.OPTIONS)
    # ok: secure, http-only
    response.set_cookie("session", "v", **strict())
    # ok: secure
    write(response, True)
    # bad: secure
    write(response, secure=False)
    return response
