import falcon

from login import Login

app = falcon.App()
# bad: secure
app.resp_options.secure_cookies_by_default = False
app.add_route("/login", Login())
