from framework import context as c


def remember():
    # bad: http-only
    c.jar.put("seen", "1")
    # ok - of another kind of jar nothing is known
    c.biscuits.put("seen", "1")
