import socketio
from flask import Flask
from flask_socketio import SocketIO

app = Flask(__name__)
# ok - no cookie
plain = SocketIO(app, cors_allowed_origins="*")
# ok - no cookie
none = SocketIO(app, cookie=None)
# bad: secure, http-only
named = SocketIO(app, cookie="io")
# bad: http-only
server = socketio.AsyncServer(cookie={"name": "io", "secure": True, "samesite": "Lax"})
# ok
safe = socketio.Server(cookie={"name": "io", "Secure": True, "HttpOnly": True, "SameSite": "Lax"})
