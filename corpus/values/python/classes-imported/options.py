LONG = 60


class Options:
    def __init__(self, lifetime=LONG, secure=True, httponly=False):
        self.lifetime = lifetime
        self.secure = secure
        self.httponly = httponly
