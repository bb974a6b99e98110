from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()

# bad: secure
app.add_middleware(SessionMiddleware, secret_key="secret")

# bad: secure
app.add_middleware(SessionMiddleware, secret_key="secret", https_only=False, same_site="lax")

# ok
app.add_middleware(SessionMiddleware, secret_key="secret", https_only=True)

# bad: secure
middleware = [Middleware(SessionMiddleware, secret_key="secret")]

# bad: secure
wrapped = SessionMiddleware(app, "secret")

# ok
other = SessionMiddleware(app, "secret", https_only=True, same_site="strict")

# ok - another middleware
app.add_middleware(GZipMiddleware, minimum_size=1000)
