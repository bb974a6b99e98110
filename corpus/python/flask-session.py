from flask import Flask

app = Flask(__name__)
app.config["SECRET_KEY"] = "secret"
# bad: secure
app.config["SESSION_COOKIE_SECURE"] = False
# bad: http-only
app.config["SESSION_COOKIE_HTTPONLY"] = False


def create_app():
    application = Flask(__name__)
    # bad: secure
    application.config.update(SESSION_COOKIE_SECURE=False, SESSION_COOKIE_SAMESITE="Lax")
    # bad: http-only
    application.config.from_mapping(SECRET_KEY="dev", SESSION_COOKIE_HTTPONLY=False)
    # bad: secure
    application.config.update({"SESSION_COOKIE_SECURE": False})
    # ok
    application.config.update(
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    # ok - nothing about cookies
    application.config.update(TESTING=False)
    return application


def hardened():
    server = Flask(__name__)
    # ok
    server.config["SESSION_COOKIE_SECURE"] = True
    # ok - decided elsewhere
    server.config["SESSION_COOKIE_HTTPONLY"] = load()["httponly"]
    return server
