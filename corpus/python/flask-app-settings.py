from flask import Flask


def create(settings):
    # low: secure - the settings may say it
    app = Flask(__name__)
    app.secret_key = load_secret()
    app.config.update(settings)
    return app
