from Products.Five import BrowserView


class Login(BrowserView):
    def __call__(self):
        # bad: secure, http-only
        self.request.response.setCookie("token", "abc", path="/")
        # ok
        self.request.RESPONSE.setCookie("token", "abc", path="/", secure=True, http_only=True, same_site="Lax")
        # ok - a deletion
        self.request.response.expireCookie("token", path="/")
        # ok - a deletion
        self.request.response.setCookie("token", "", max_age=0)

    def manage(self, context):
        # bad: secure
        context.browser_id_manager.setCookieSecure(False)
        # ok
        context.browser_id_manager.setCookieHTTPOnly(True)


def lookalike(view):
    # ok - a browser of Qt
    view.page().profile().cookieStore().setCookie(cookie, url)
