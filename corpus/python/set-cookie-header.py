from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler

from flask import make_response


def flask(sid):
    response = make_response("")
    # bad: secure, http-only
    response.headers["Set-Cookie"] = f"sid={sid}; Path=/"
    # bad: secure
    response.headers.add("Set-Cookie", "sid=%s; Path=/; HttpOnly" % sid)
    # ok
    response.headers.add("Set-Cookie", "sid={}; Path=/; HttpOnly; Secure".format(sid))
    # ok - a deletion
    response.headers["Set-Cookie"] = "sid=; Max-Age=0; Path=/"
    return response


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        # bad: secure, http-only
        self.send_header("Set-Cookie", "sid=" + self.sid)
        # ok
        self.send_header("Set-Cookie", "sid=" + self.sid + "; Secure; HttpOnly")
        self.end_headers()


def tornado(handler, sid):
    # bad: secure
    handler.set_header("Set-Cookie", f"sid={sid}; HttpOnly")
    # bad: secure
    handler.add_header("Set-Cookie", f"sid={sid}; HttpOnly")


def wsgi(environ, start_response):
    headers = [
        ("Content-Type", "text/html"),
        # bad: secure, http-only
        ("Set-Cookie", "sid=1; Path=/"),
        # ok
        ("Set-Cookie", "sid=1; Path=/; Secure; HttpOnly"),
    ]
    start_response("200 OK", headers)
    return []


async def asgi(send, sid):
    # bad: secure
    headers = [(b"set-cookie", f"sid={sid}; HttpOnly".encode("latin-1"))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})


def handler(event, context):
    # bad: secure
    return {"statusCode": 200, "headers": {"Set-Cookie": "sid=1; HttpOnly"}}


# What is read, passed on or made by an object is no text.
def lookalikes(response, upstream, morsel):
    response.headers["Set-Cookie"] = upstream.headers["Set-Cookie"]
    response.headers.add("Set-Cookie", morsel.OutputString())
    cookies = SimpleCookie(upstream.headers.get("Set-Cookie", ""))
    names = ("Set-Cookie", "Cookie")
    if upstream.headers["set-cookie"] == "a=1; Path=/":
        names = ("set-cookie", None)
    return cookies, names
