from flask import Flask


def absent():
    # low: secure - a secret, so there may be a session
    app = Flask(__name__)
    app.config["SECRET_KEY"] = load_secret()
    return app


def attribute():
    # low: secure
    app = Flask(__name__)
    app.secret_key = load_secret()
    return app


def without_secret():
    # ok - no session that is seen here
    app = Flask(__name__)
    app.config["DEBUG"] = False
    return app
