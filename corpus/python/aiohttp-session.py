from aiohttp import web
from aiohttp_session import SimpleCookieStorage, setup
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from aiohttp_session.redis_storage import RedisStorage

app = web.Application()
# bad: secure
setup(app, EncryptedCookieStorage(b"Thirty  two  length  bytes  key."))
# ok
setup(app, EncryptedCookieStorage(b"Thirty  two  length  bytes  key.", secure=True, samesite="Lax"))
# bad: secure, http-only
setup(app, RedisStorage(pool, httponly=False))
# bad: secure
setup(app, SimpleCookieStorage())


async def login(request):
    response = web.Response(text="ok")
    # bad: secure, http-only
    response.set_cookie("token", "abc")
    # ok
    response.set_cookie("token", "abc", secure=True, httponly=True, samesite="Lax")
    # ok - a deletion
    response.del_cookie("token")
    return response
