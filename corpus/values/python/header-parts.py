ATTRIBUTES = "; Path=/; HttpOnly; Secure"
FORMAT = "sid=%s; Path=%s; HttpOnly; Secure"


def texts(response, sid, secure, flags):
    # ok
    response.headers["Set-Cookie"] = "sid=" + sid + ATTRIBUTES
    # ok
    response.headers["Set-Cookie"] = FORMAT % (sid, "/")
    # bad: secure
    response.headers["Set-Cookie"] = "{name}={value}; HttpOnly".format(name="sid", value=sid)
    # bad: secure
    response.headers["Set-Cookie"] = "%(name)s=%(value)s; HttpOnly" % {"name": "sid", "value": sid}
    # low: secure
    response.headers["Set-Cookie"] = "sid={}; HttpOnly{}".format(sid, "; Secure" if secure else "")
    # low: secure
    response.headers["Set-Cookie"] = f"sid={sid}; HttpOnly{'; Secure' if secure else ''}"
    # ok - what stands at the end may be any attribute
    response.headers["Set-Cookie"] = f"sid={sid}; HttpOnly; {flags}"


def added(response, sid, secure):
    cookie = f"sid={sid}; HttpOnly"
    if secure:
        cookie += "; Secure"
    # low: secure
    response.headers["Set-Cookie"] = cookie
    parts = ["sid=" + sid, "HttpOnly"]
    # bad: secure
    response.headers["Set-Cookie"] = "; ".join(parts)
    parts.append("Secure")
    # ok
    response.headers["Set-Cookie"] = "; ".join(parts)


def middleware(headers, sid, session):
    flag = "secure; " if session.secure else ""
    # low: secure
    headers.append(("Set-cookie", str(f"sid={sid}; {flag}HttpOnly; Path=/")))
