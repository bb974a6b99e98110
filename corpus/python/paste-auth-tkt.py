from paste.auth.auth_tkt import AuthTKTMiddleware

# bad: secure, http-only
app = AuthTKTMiddleware(site, "secret")
# ok
safe = AuthTKTMiddleware(site, "secret", secure=True, httponly=True)
