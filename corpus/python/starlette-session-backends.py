from fastapi import FastAPI
from starlette_session import SessionMiddleware
from starlette_session.backends import BackendType

app = FastAPI()
# bad: secure
app.add_middleware(SessionMiddleware, secret_key="k", cookie_name="shop", backend_type=BackendType.redis)
# ok
app.add_middleware(SessionMiddleware, secret_key="k", cookie_name="shop", https_only=True)
