import copy

from flask import make_response


def aliases():
    response = make_response("x")

    first = {"httponly": True}
    second = first
    second["secure"] = True
    # ok - both names are one object
    response.set_cookie("token", "1", **first)

    original = {"httponly": True}
    copied = dict(original)
    copied["secure"] = True
    # bad: secure - a copy is changed
    response.set_cookie("token", "1", **original)

    also = {"httponly": True}
    changed = {**also}
    changed["secure"] = True
    # bad: secure
    response.set_cookie("token", "1", **also)
    # ok
    response.set_cookie("token", "1", **changed)

    settings = {"cookie": {"httponly": True}}
    inner = settings["cookie"]
    inner["secure"] = True
    # ok - the object inside has two names
    response.set_cookie("token", "1", **settings["cookie"])

    gone = {"httponly": True}
    name = gone
    name = {"httponly": True}
    name["secure"] = True
    # bad: secure - the other name stands for another object by then
    response.set_cookie("token", "1", **gone)
    # ok
    response.set_cookie("token", "1", **name)
    return response
