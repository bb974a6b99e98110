from flask import make_response


def login():
    response = make_response()
    off = False  # hop 1
    # trace: secure
    response.set_cookie("session", "v", None, None, "/", None, off)
