from flask import Flask
from flask_security import Security

app = Flask(__name__)
# bad: secure, http-only - a dictionary of one's own replaces the default
app.config["SECURITY_TWO_FACTOR_VALIDITY_COOKIE"] = {"samesite": "Lax"}
# ok
app.config["SECURITY_REFRESH_TOKEN_COOKIE"] = {"samesite": "Strict", "httponly": True, "secure": True}
# bad: secure
app.config["SECURITY_CSRF_COOKIE"] = {"samesite": "Strict", "key": "XSRF-TOKEN"}
# ok - scripts read it by design
app.config["SECURITY_CSRF_COOKIE"] = {"samesite": "Strict", "httponly": False, "secure": True, "key": "XSRF-TOKEN"}
# ok - about something else
app.config["SECURITY_PASSWORD_HASH"] = "argon2"
security = Security(app)
