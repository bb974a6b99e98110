from py4web import Session

# ok - Secure where the request is
session = Session(secret="k")
# ok
strict = Session(secret="k", same_site="Strict")


def login():
    # ok - what is kept in it is no cookie
    session["secure"] = False
