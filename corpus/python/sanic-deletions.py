from sanic import Sanic
from sanic.response import text

app = Sanic("shop")


@app.post("/logout")
async def logout(request):
    response = text("bye")
    # ok - deletions
    response.delete_cookie("token")
    # ok
    response.add_cookie("token", "", max_age=0, secure=False)
    # bad: secure
    response.add_cookie("token", "abc", max_age=60, secure=False, httponly=True)
    # ok - what the request brought
    request.cookies.get("token")
    return response
