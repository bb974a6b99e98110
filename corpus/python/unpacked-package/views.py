from django.http import HttpResponse


def remember(request, token):
    response = HttpResponse()
    # bad: secure, http-only
    response.set_cookie("sid", token)
    return response
