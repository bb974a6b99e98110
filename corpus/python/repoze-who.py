from repoze.who.plugins.auth_tkt import AuthTktCookiePlugin

# bad: secure, http-only
plugin = AuthTktCookiePlugin("secret", "auth_tkt")
# ok - one switch for both
safe = AuthTktCookiePlugin("secret", "auth_tkt", secure=True, samesite="Lax")
