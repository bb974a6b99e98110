from microdot import Microdot, Response

app = Microdot()


@app.post("/logout")
async def logout(request):
    response = Response("bye")
    # ok - deletions
    response.delete_cookie("token")
    # ok
    response.set_cookie("token", "", max_age=0)
    # ok
    response.set_cookie("token", "", expires="Thu, 01 Jan 1970 00:00:01 GMT")
    # bad: secure, http-only
    response.set_cookie("token", "abc", max_age=60)
    # ok - what the request brought
    request.cookies.get("token")
    return response
