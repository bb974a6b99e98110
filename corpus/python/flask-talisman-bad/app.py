from flask import Flask
from flask_talisman import Talisman

# low: secure
app = Flask(__name__)
app.secret_key = load_secret()
# bad: secure
Talisman(app, session_cookie_secure=False)
