from py4web import Session

# ok - Secure where the request is
session = Session(secret="k")
# ok
strict = Session(secret="k", same_site="Strict")
# low: same-site-none - refused where the request came over plain HTTP
embedded = Session(secret="k", same_site="None")


def login():
    # ok - what is kept in it is no cookie
    session["secure"] = False
