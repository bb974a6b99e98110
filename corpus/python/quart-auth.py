from quart import Quart
from quart_auth import QuartAuth

app = Quart(__name__)
# ok - safe as it comes
QuartAuth(app)
# bad: secure
QuartAuth(app, cookie_secure=False)
# bad: http-only
QuartAuth(app, cookie_http_only=False)
