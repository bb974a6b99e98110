from quart import Quart


def configured():
    server = Quart(__name__)
    # bad: secure
    server.config["QUART_AUTH_COOKIE_SECURE"] = False
    # ok
    server.config["QUART_AUTH_COOKIE_HTTP_ONLY"] = True
    return server
