from flask import Flask

app = Flask(__name__)
app.config.from_mapping(
    SECRET_KEY="dev",
    # bad: secure
    REMEMBER_COOKIE_SECURE=False,
)
# bad: http-only
app.config.update(REMEMBER_COOKIE_HTTPONLY=False)
# bad: lifetime
app.config["REMEMBER_COOKIE_DURATION"] = 365 * 24 * 3600
