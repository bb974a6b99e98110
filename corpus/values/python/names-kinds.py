from flask import make_response

PREFIX = "acme_"
CSRF = PREFIX + "csrf_token"
SESSION = f"{PREFIX}session"


class Names:
    SESSION = PREFIX + "sid"


def view():
    response = make_response("x")
    # bad: secure - scripts read it by design
    response.set_cookie(CSRF, "1")
    # bad: http-only, secure
    response.set_cookie(SESSION, "1")
    # bad: http-only, secure
    response.set_cookie(Names.SESSION, "1")
    return response
