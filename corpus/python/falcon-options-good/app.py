import falcon

from login import Login

app = falcon.App()
# ok
app.resp_options.secure_cookies_by_default = True
app.add_route("/login", Login())
