from emmett import App
from emmett.sessions import SessionManager

app = App(__name__)
# bad: secure, http-only
app.pipeline = [SessionManager.cookies("key")]
# bad: http-only
app.pipeline = [SessionManager.files(secure=True)]
# ok
app.pipeline = [SessionManager.redis(redis, secure=True, cookie_data={"httponly": True})]
