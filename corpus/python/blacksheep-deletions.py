from datetime import datetime, timezone

from blacksheep import Cookie, Response


async def logout():
    response = Response(200)
    # ok - deletions
    response.unset_cookie("token")
    # ok
    response.set_cookie(Cookie("token", "", path="/", max_age=0))
    # ok
    response.set_cookie(Cookie("token", "", path="/", expires=datetime.fromtimestamp(0, timezone.utc)))
    # bad: secure, http-only - no limit but the browser session
    response.set_cookie(Cookie("token", "abc", path="/", max_age=-1))
    return response
