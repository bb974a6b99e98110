from flask import make_response

ASKED = False  # hop 2


def login():
    response = make_response()
    secure = ASKED  # hop 1
    # trace: secure
    response.set_cookie("session", "v", secure=secure)
