SESSION = "session"
SECURE = True
INSECURE = False
OPTIONS = {"secure": False, "httponly": True, "samesite": "Lax"}


class Names:
    INSECURE = False


def strict():
    return {"secure": True, "httponly": True, "samesite": "Strict"}
