from flask import Flask
from flask_talisman import Talisman

# ok
app = Flask(__name__)
app.secret_key = load_secret()
# ok - switches Secure on for the session cookie
Talisman(app, content_security_policy=None)
