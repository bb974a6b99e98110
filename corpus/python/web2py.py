# bad: http-only
session.httponly_cookies = False
session.secure()
session.user = "ann"
# bad: secure, http-only
response.cookies["token"] = "abc"
response.cookies["token"]["path"] = "/"
# ok - what came in
token = request.cookies["token"].value
