from microdot import Microdot, Response
from microdot.session import Session

app = Microdot()
# bad: secure
Session(app, secret_key="top-secret!")
# ok
Session(app, secret_key="top-secret!", cookie_options={"secure": True})
# bad: http-only
Session(app, secret_key="top-secret!", cookie_options={"secure": True, "http_only": False})


@app.post("/login")
async def login(request):
    response = Response("ok")
    # bad: secure, http-only
    response.set_cookie("token", "abc")
    # bad: http-only - no keyword of this name
    response.set_cookie("token", "abc", path="/", secure=True)
    # ok
    response.set_cookie("token", "abc", path="/", secure=True, http_only=True)
    # ok - a deletion
    response.delete_cookie("token")
    return response
