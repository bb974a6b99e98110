from robyn import Response, Robyn

app = Robyn(__file__)
# bad: secure
app.configure_sessions("secret")
# ok
app.configure_sessions("secret", secure=True)


@app.post("/login")
async def login(request):
    response = Response(200, {}, "ok")
    # bad: secure, http-only
    response.set_cookie("token", "abc")
    # bad: secure
    response.set_cookie("token", "abc", http_only=True)
    # ok
    response.set_cookie("token", "abc", path="/", secure=True, http_only=True, same_site="Lax")
    # ok - a deletion
    response.set_cookie("token", "", max_age=0)
    return response
