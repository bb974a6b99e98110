from webob.cookies import CookieProfile, SignedCookieProfile


def profiles(settings, request):
    # bad: secure, http-only
    plain = CookieProfile("basket")
    # bad: http-only - by position
    plain = CookieProfile("basket", True)
    # ok
    plain = CookieProfile("basket", secure=True, httponly=True, samesite="lax")
    # bad: secure
    signed = SignedCookieProfile(settings["secret"], "salt", "auth", httponly=True)
    # low: secure
    signed = SignedCookieProfile(settings["secret"], "salt", "auth", secure=request.scheme == "https", httponly=True)
    # low: secure - whoever runs it decides
    signed = SignedCookieProfile(settings["secret"], "salt", "auth", secure=settings.get("https"), httponly=True)
    return plain, signed
