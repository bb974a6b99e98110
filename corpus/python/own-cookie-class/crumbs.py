from datetime import datetime

GONE = datetime(1970, 1, 1)


class Crumb:
    def __init__(self, text, until=None, secure=None, httponly=False):
        self.value = text
        self.expires = until
        self.secure = secure
        self.httponly = httponly


class Jar(dict):
    def put(self, name, text, **more):
        # ok - each caller says it
        self[name] = Crumb(text, **more)


def mark(page, open_door):
    # bad: secure
    page.cookies["door"] = Crumb("1", httponly=True, secure=False)
    # low: secure
    page.cookies["door"] = Crumb("1", httponly=True, secure=open_door)


def forget(page):
    # ok - a deletion
    page.cookies["door"] = Crumb("", until=GONE)
