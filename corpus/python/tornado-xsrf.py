import tornado.web

handlers = []
# bad: secure - scripts read it by design
app = tornado.web.Application(handlers, xsrf_cookies=True, cookie_secret="s")
# ok
safe = tornado.web.Application(handlers, xsrf_cookies=True, xsrf_cookie_kwargs=dict(httponly=True, secure=True))
# ok - no such cookie
plain = tornado.web.Application(handlers, debug=True)
