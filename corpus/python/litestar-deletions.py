from litestar import Response, get, post
from litestar.datastructures import Cookie


@post("/logout")
async def logout() -> Response[str]:
    response = Response("bye")
    # ok - deletions
    response.delete_cookie("token")
    # ok
    response.set_cookie("token", "", max_age=0)
    # ok
    response.set_cookie("token", "", expires=0)
    # bad: secure, http-only
    response.set_cookie("token", "abc", max_age=60)
    return response


@get("/")
async def index(token: str, jar: "Jar") -> str:
    # ok - biscuits
    jar.set_lid("token", token)
    return token
