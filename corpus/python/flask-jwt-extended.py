from flask import Flask
from flask_jwt_extended import JWTManager, set_access_cookies

app = Flask(__name__)
app.config["JWT_TOKEN_LOCATION"] = ["cookies"]
# bad: secure
app.config["JWT_COOKIE_SECURE"] = False
app.config["JWT_COOKIE_SAMESITE"] = "Lax"
jwt = JWTManager(app)


def create_app():
    application = Flask(__name__)
    # bad: secure
    application.config.update(JWT_TOKEN_LOCATION=["cookies"], JWT_COOKIE_SECURE=False)
    # bad: secure
    application.config.from_mapping(JWT_TOKEN_LOCATION=["cookies"], JWT_COOKIE_SECURE=False)
    # bad: secure
    application.config.update({"JWT_COOKIE_SECURE": False, "JWT_COOKIE_SAMESITE": "Lax"})
    return application


def hardened():
    server = Flask(__name__)
    # ok
    server.config.from_mapping(JWT_TOKEN_LOCATION=["cookies"], JWT_COOKIE_SECURE=True, JWT_COOKIE_SAMESITE="Lax")
    # ok - scripts read the double-submit cookies by design
    server.config["JWT_COOKIE_CSRF_PROTECT"] = True
    return server
