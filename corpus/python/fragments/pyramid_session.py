# bad: http-only
session = pyramid.session.SignedCookieSessionFactory(..., secure=True)
