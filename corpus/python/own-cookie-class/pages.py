from crumbs import Crumb
from elsewhere import Biscuit


def show(page, choice):
    # bad: http-only - by the default of the constructor; whether None is Secure its sender says
    page.cookies["view"] = Crumb(choice)
    # ok
    page.cookies["view"] = Crumb(choice, secure=True, httponly=True)
    # ok - nobody sees what this is
    page.cookies["view"] = Biscuit(choice)
    # ok - nor is a text more than a text
    page.cookies["view"] = choice
    # ok - flavours are no cookies
    page.flavours["view"] = Crumb(choice)


def send(page, response):
    for name, crumb in page.cookies.items():
        # ok - whoever made it decides
        response.set_cookie(name, crumb.value, expires=crumb.expires, secure=crumb.secure, httponly=crumb.httponly)


def greet(page):
    # bad: http-only
    page.jar.put("greeted", "1")
    # ok
    page.jar.put("greeted", "1", secure=True, httponly=True)
    # bad: secure
    page.jar.put("greeted", "1", secure=False, httponly=True)
