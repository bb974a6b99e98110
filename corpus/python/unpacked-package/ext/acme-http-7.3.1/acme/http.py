from django.http import HttpResponse


def remember(response: HttpResponse, token):
    # ok - other people's package, unpacked with its version
    response.set_cookie("sid", token)
