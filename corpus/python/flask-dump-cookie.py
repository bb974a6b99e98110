from werkzeug.http import dump_cookie, parse_cookie


def headers(environ, sid):
    # bad: secure, http-only
    yield "Set-Cookie", dump_cookie("sid", sid)
    # bad: http-only
    yield "Set-Cookie", dump_cookie("sid", sid, None, None, "/", None, True)
    # ok
    yield "Set-Cookie", dump_cookie("sid", sid, secure=True, httponly=True, samesite="Lax")
    # ok - a deletion
    yield "Set-Cookie", dump_cookie("sid", "", max_age=0)
    # ok - read
    parse_cookie(environ)
