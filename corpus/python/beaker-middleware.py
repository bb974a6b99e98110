import bottle
from beaker.middleware import SessionMiddleware

session_opts = {
    "session.type": "file",
    "session.cookie_expires": 300,
    "session.data_dir": "./data",
    "session.auto": True,
}
# bad: secure, http-only
app = SessionMiddleware(bottle.app(), session_opts)

# bad: secure
app = SessionMiddleware(bottle.app(), {"session.type": "file", "session.httponly": True, "session.secure": "false"})

# ok
app = SessionMiddleware(bottle.app(), {"session.type": "file", "session.secure": True, "session.httponly": True})

# ok
app = SessionMiddleware(bottle.app(), {"beaker.session.secure": "true", "beaker.session.httponly": "yes"})

# ok - read from a file
app = SessionMiddleware(bottle.app(), load_config("beaker.ini"))
