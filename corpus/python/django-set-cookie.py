from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render

COOKIE_OPTIONS = {"secure": True, "httponly": True, "samesite": "Lax"}


def login(request):
    response = HttpResponse("ok")
    # bad: secure, http-only
    response.set_cookie("auth_token", issue(request.user))

    # bad: secure
    response.set_cookie("auth_token", issue(request.user), max_age=3600, httponly=True, samesite="Lax")

    # bad: secure, http-only
    response.set_cookie(key="auth_token", value=issue(request.user), secure=False, httponly=False)

    # bad: http-only - spaces around the keywords
    response.set_cookie(key = "auth_token", value = issue(request.user), secure = True)

    # bad: secure, http-only - None leaves an attribute out
    response.set_cookie("auth_token", issue(request.user), None, None, "/", None, None, None, None)

    # ok - by position
    response.set_cookie("auth_token", issue(request.user), 3600, None, "/", None, True, True, "Lax")

    # bad: secure - by position
    response.set_cookie("auth_token", issue(request.user), 3600, None, "/", None, False, True)

    # ok
    response.set_cookie("auth_token", issue(request.user), secure=True, httponly=True, samesite="Strict")

    # ok
    response.set_cookie("auth_token", issue(request.user), **COOKIE_OPTIONS)

    # ok - the scheme of the request decides
    response.set_cookie("auth_token", issue(request.user), secure=request.is_secure(), httponly=True)

    # ok
    response.set_cookie("auth_token", issue(request.user), secure=not settings.DEBUG, httponly=True)

    # bad: off-in-production
    response.set_cookie("auth_token", issue(request.user), secure=settings.DEBUG, httponly=True)

    # low: secure
    response.set_cookie("auth_token", issue(request.user), secure=settings.SESSION_COOKIE_SECURE, httponly=True)

    # info: same-site
    response.set_cookie("auth_token", issue(request.user), secure=True, httponly=True, samesite=None)

    # bad: secure, same-site-none
    response.set_cookie("widget", "1", httponly=True, samesite="None")

    # bad: secure, http-only
    response.set_signed_cookie("auth_token", issue(request.user), salt="login")

    # ok
    response.set_signed_cookie("auth_token", issue(request.user), secure=True, httponly=True)
    return response


def preferences(request):
    answer = redirect("/")
    # bad: secure, http-only
    answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, "de")
    # bad: secure, http-only
    answer.set_cookie("theme", request.POST["theme"], max_age=365 * 24 * 60 * 60)
    # bad: lifetime
    answer.set_cookie("sessionid", "1", max_age=365 * 24 * 60 * 60, secure=True, httponly=True)
    # bad: domain
    answer.set_cookie("sessionid", "1", domain=".example.com", secure=True, httponly=True)
    # ok: http-only - scripts must read it
    answer.set_cookie("csrftoken", token(), secure=True, samesite="Lax")
    return answer


def logout(request):
    response = JsonResponse({})
    # ok - a deletion
    response.delete_cookie("auth_token")
    # ok - a deletion
    response.set_cookie("auth_token", "", max_age=0)
    # ok - a deletion
    response.set_cookie("auth_token", "", expires="Thu, 01 Jan 1970 00:00:00 GMT")
    # ok - a read
    request.COOKIES.get("auth_token")
    # ok - a read
    request.get_signed_cookie("auth_token", salt="login")
    return response
