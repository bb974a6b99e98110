from datetime import timedelta

from flask import make_response

KEEP = timedelta(days=90)


def durations(token, days):
    response = make_response("ok")
    # bad: lifetime
    response.set_cookie("auth", token, max_age=KEEP, secure=True, httponly=True)
    # bad: lifetime
    response.set_cookie("auth", token, max_age=timedelta(weeks=8).total_seconds(), secure=True, httponly=True)
    # ok - an hour
    response.set_cookie("auth", token, max_age=timedelta(hours=1), secure=True, httponly=True)
    # ok - nobody knows
    response.set_cookie("auth", token, max_age=timedelta(days=days), secure=True, httponly=True)
    return response
