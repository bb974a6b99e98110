from flask import Flask

app = Flask(__name__)
app.config.from_mapping(
    # ok
    REMEMBER_COOKIE_SECURE=True,
    # ok
    REMEMBER_COOKIE_HTTPONLY=True,
)
