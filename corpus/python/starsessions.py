from starlette.applications import Starlette
from starsessions import InMemoryStore, SessionAutoloadMiddleware, SessionMiddleware

app = Starlette()
# ok - Secure as it comes
app.add_middleware(SessionMiddleware, store=InMemoryStore())
# ok - it sets no cookie
app.add_middleware(SessionAutoloadMiddleware)
# bad: secure
app.add_middleware(SessionMiddleware, store=InMemoryStore(), cookie_https_only=False)
