from molten import HTTP_200, Cookie, Response


def login():
    response = Response(HTTP_200)
    # bad: secure, http-only
    response.set_cookie(Cookie("token", "abc"))
    # ok
    response.set_cookie(Cookie("token", "abc", secure=True, http_only=True, same_site="lax"))
    # ok - a deletion
    response.set_cookie(Cookie("token", "", max_age=0))
    return response
