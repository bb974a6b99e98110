from blacksheep import Cookie, CookieSameSiteMode, Response
from blacksheep.server.authentication.cookie import CookieAuthentication

auth = CookieAuthentication(secret_keys=["secret"])


async def login():
    response = Response(200)
    # bad: secure, http-only
    response.set_cookie(Cookie("token", "abc"))
    # bad: secure
    response.set_cookie(Cookie("token", "abc", path="/", http_only=True))
    # ok
    response.set_cookie(Cookie("token", "abc", path="/", http_only=True, secure=True, same_site=CookieSameSiteMode.LAX))
    # bad: secure
    auth.set_cookie({"sub": "ann"}, response)
    # ok
    auth.set_cookie({"sub": "ann"}, response, secure=True)
    # ok - a deletion
    response.unset_cookie("token")
    return response
