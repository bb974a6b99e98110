import responder

# ok - Secure unless it is debugged
api = responder.API()
# bad: secure
open_api = responder.API(session_https_only=False)


@api.route("/login")
async def login(req, resp):
    # bad: secure
    resp.set_cookie("token", "abc")
    # bad: secure, http-only
    resp.set_cookie("token", "abc", httponly=False)
    # ok
    resp.set_cookie("token", "abc", secure=True)
    # ok - a deletion
    resp.set_cookie("token", "", max_age=0)
