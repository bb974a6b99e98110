import os
from http import cookies
from http.cookies import SimpleCookie


def one(sid):
    cookie = SimpleCookie()
    # bad: secure, http-only
    cookie["sid"] = sid
    cookie["sid"]["path"] = "/"
    print(cookie.output())


def several(sid, secure):
    jar = cookies.SimpleCookie()
    # ok
    jar["a"] = sid
    jar["a"]["secure"] = True
    jar["a"]["httponly"] = True
    jar["a"]["samesite"] = "Lax"
    # bad: secure
    jar["b"] = sid
    jar["b"]["secure"] = False
    jar["b"]["httponly"] = True
    # low: secure
    jar["c"] = sid
    jar["c"]["httponly"] = True
    if secure:
        jar["c"]["secure"] = True
    # ok - a deletion
    jar["d"] = ""
    jar["d"]["max-age"] = 0
    return [("Set-Cookie", morsel.OutputString()) for morsel in jar.values()]


def computed(name, value):
    jar = SimpleCookie()
    # bad: secure
    jar[name] = value
    jar[name]["httponly"] = True
    return jar


# Only read: no key is written.
def received():
    jar = SimpleCookie(os.environ.get("HTTP_COOKIE", ""))
    jar.load("sid=1")
    return jar["sid"].value
