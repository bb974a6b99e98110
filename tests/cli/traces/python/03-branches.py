from flask import make_response


def login(wanted):
    response = make_response()
    secure = False  # hop 2
    if wanted:
        secure = True  # hop 1
    # trace: secure
    response.set_cookie("session", "v", secure=secure)
