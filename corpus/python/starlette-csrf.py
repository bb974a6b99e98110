from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette_csrf import CSRFMiddleware

# bad: secure
app = Starlette(routes=[], middleware=[Middleware(CSRFMiddleware, secret="s3cret")])
# ok
app.add_middleware(CSRFMiddleware, secret="s3cret", cookie_secure=True)
# bad: secure
app.add_middleware(CSRFMiddleware, secret="s3cret", cookie_secure=False)
