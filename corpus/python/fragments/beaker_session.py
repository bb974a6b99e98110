# bad: http-only
session = beaker.session.Session(..., secure=True)
