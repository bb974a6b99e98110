from litestar import Response, get
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import Cookie
from litestar.middleware.session.client_side import CookieBackendConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.security.jwt import JWTCookieAuth

# bad: secure
session = CookieBackendConfig(secret=b"0123456789abcdef")
# ok
safe_session = CookieBackendConfig(secret=b"0123456789abcdef", secure=True)
# bad: secure, http-only
server_side = ServerSideSessionConfig(httponly=False)
# bad: secure - scripts read it by design
csrf = CSRFConfig(secret="secret")
# ok
safe_csrf = CSRFConfig(secret="secret", cookie_secure=True)
# bad: secure
auth = JWTCookieAuth[User](retrieve_user_handler=retrieve, token_secret="abc")
# ok
safe_auth = JWTCookieAuth[User](retrieve_user_handler=retrieve, token_secret="abc", secure=True)


# bad: secure, http-only
@get("/", response_cookies=[Cookie(key="token", value="abc")])
async def index() -> Response:
    # ok
    cookie = Cookie(key="token", value="abc", secure=True, httponly=True)
    # ok - only described
    described = Cookie(key="token", description="a token", documentation_only=True)
    response = Response("ok", cookies=[cookie, described])
    # bad: http-only
    response.set_cookie("token", "abc", secure=True)
    # ok
    response.set_cookie("token", "abc", secure=True, httponly=True, samesite="lax")
    # ok - a deletion
    response.delete_cookie("token")
    return response
