from fastapi_users.authentication import AuthenticationBackend, BearerTransport, CookieTransport

# ok - safe as it comes
cookie_transport = CookieTransport(cookie_max_age=3600)
# bad: secure
insecure = CookieTransport(cookie_max_age=3600, cookie_secure=False)
# bad: http-only
readable = CookieTransport("shop", 3600, "/", None, True, False)
# ok - a header, no cookie
bearer = BearerTransport(tokenUrl="auth/jwt/login")
