from pyramid.session import UnencryptedCookieSessionFactoryConfig

# bad: secure, http-only
factory = UnencryptedCookieSessionFactoryConfig("secret")
# bad: secure
factory = UnencryptedCookieSessionFactoryConfig("secret", cookie_httponly=True)
# bad: http-only - by position
factory = UnencryptedCookieSessionFactoryConfig("secret", 1200, "session", None, "/", None, True, False)
# ok
factory = UnencryptedCookieSessionFactoryConfig("secret", cookie_secure=True, cookie_httponly=True)
