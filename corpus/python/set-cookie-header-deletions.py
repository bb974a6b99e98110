def logout(environ, start_response):
    headers = [
        ("Content-Type", "text/plain"),
        # ok - deletions
        ("Set-Cookie", "sid=; Path=/; Max-Age=0"),
        # ok
        ("Set-Cookie", "sid=a; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
        # bad: secure, http-only
        ("Set-Cookie", "sid=a; Path=/; Max-Age=60"),
        # ok - what a request carries
        ("Cookie", "sid=a"),
    ]
    start_response("200 OK", headers)
    return [b"bye"]
