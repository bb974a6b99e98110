from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
login = LoginManager(app)

# bad: secure
app.config["REMEMBER_COOKIE_SECURE"] = False
# bad: http-only
app.config["REMEMBER_COOKIE_HTTPONLY"] = False
