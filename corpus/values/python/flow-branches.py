from flask import make_response, request

MODE = "strict"


def branches(mode, secure):
    response = make_response("x")

    both = {"httponly": True}
    if mode:
        both["secure"] = True
        both["path"] = "/admin"
    else:
        both["secure"] = True
    # ok - both ways set it
    response.set_cookie("token", "1", **both)

    one = {"httponly": True}
    if mode > 0:
        one["secure"] = True
    elif mode < 0:
        one["path"] = "/"
    else:
        one["secure"] = True
    # low: secure - one way does not set it
    response.set_cookie("token", "1", **one)

    all_ways = {"httponly": True}
    if mode > 0:
        all_ways["secure"] = True
    elif mode < 0:
        all_ways["secure"] = True
    else:
        all_ways["secure"] = True
    # ok
    response.set_cookie("token", "1", **all_ways)

    back = {"httponly": True, "secure": True}
    del back["secure"]
    # bad: secure - taken back
    response.set_cookie("token", "1", **back)

    known = {"httponly": True}
    if MODE == "lax":
        known["secure"] = False
    elif MODE == "strict":
        known["secure"] = True
    else:
        known["secure"] = False
    # ok - of known conditions one arm is taken
    response.set_cookie("token", "1", **known)

    matched = {"httponly": True}
    match MODE:
        case "lax" | "none":
            matched["secure"] = True
        case "strict" if secure:
            matched["path"] = "/"
        case _:
            matched["path"] = "/a"
    # bad: secure
    response.set_cookie("token", "1", **matched)

    strict = {"httponly": True}
    match MODE:
        case "lax":
            strict["secure"] = False
        case "strict":
            strict["secure"] = True
    # ok
    response.set_cookie("token", "1", **strict)

    tried = {"httponly": True, "secure": True}
    try:
        tried["path"] = load()
    except ValueError:
        tried["secure"] = False
        raise
    except KeyError:
        tried["path"] = "/"
    finally:
        tried["samesite"] = "Lax"
    # ok - the handler leaves
    response.set_cookie("token", "1", **tried)

    handled = {"httponly": True, "secure": True}
    try:
        handled["path"] = load()
    except ValueError:
        handled["secure"] = False
    # low: secure - the handler takes it back
    response.set_cookie("token", "1", **handled)

    for name in ["token", "sid"]:
        turn = {"httponly": True}
        if mode:
            turn["secure"] = False
            continue
        turn["secure"] = True
        # ok - what goes on with the next turn is not sent
        response.set_cookie("token", name, **turn)

    with open("x") as file:
        opened = {"httponly": True}
        opened["secure"] = True
    # ok - a block that runs where it stands
    response.set_cookie("token", "1", **opened)

    nested = True if mode else (False if secure else True)
    # low: secure
    response.set_cookie("token", "1", httponly=True, secure=nested)
    # ok
    response.set_cookie("token", "1", httponly=True, secure=True if mode else (True if secure else True))

    if (walrus := True) and mode:
        # ok
        response.set_cookie("token", "1", httponly=True, secure=walrus)

    if secure:
        response.set_cookie = None
        return None

    left = {"httponly": True, "secure": True}
    if not mode:
        left["secure"] = False
        return None
    # ok - the way that takes it back leaves
    response.set_cookie("token", "1", **left)
    return response
