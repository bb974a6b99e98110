from webob.cookies import make_cookie


def headers(value):
    # bad: secure, http-only
    yield make_cookie("sid", value, max_age=3600)
    # ok
    yield make_cookie("sid", value, 3600, "/", None, True, True)
    # ok - a deletion
    yield make_cookie("sid", None, max_age=0)
