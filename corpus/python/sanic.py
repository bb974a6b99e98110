from sanic import Sanic
from sanic.response import text
from sanic_jwt import Initialize
from sanic_session import InMemorySessionInterface, Session

app = Sanic("shop")
# bad: secure
Session(app, interface=InMemorySessionInterface())
# ok
Session(app, interface=InMemorySessionInterface(secure=True, samesite="Lax"))
# bad: secure
Initialize(app, authenticate=lambda request: None, cookie_set=True)
# ok
Initialize(app, authenticate=lambda request: None, cookie_set=True, cookie_secure=True)
# ok - in a header
Initialize(app, authenticate=lambda request: None)


@app.post("/login")
async def login(request):
    response = text("ok")
    # bad: http-only - all else is on
    response.add_cookie("token", "abc")
    # bad: secure, http-only
    response.cookies.add_cookie("token", "abc", secure=False)
    # ok
    response.add_cookie("token", "abc", httponly=True)
    # bad: secure, http-only - the old way sets neither
    response.cookies["sid"] = "abc"
    # ok - a deletion
    response.delete_cookie("token")
    return response
