from flask import Flask
from flask_seasurf import SeaSurf

app = Flask(__name__)
# bad: secure
app.config["CSRF_COOKIE_SECURE"] = False
# ok - scripts read it by design
app.config["CSRF_COOKIE_HTTPONLY"] = False
csrf = SeaSurf(app)


def hardened():
    server = Flask(__name__)
    # ok
    server.config["CSRF_COOKIE_SECURE"] = True
    return SeaSurf(server)


# ok - no cookie is written here
@csrf.set_cookie
def page():
    return "ok"
