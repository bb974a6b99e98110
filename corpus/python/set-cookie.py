from flask import Flask, jsonify, make_response, redirect

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    response = make_response(jsonify(ok=True))
    # bad: secure, http-only
    response.set_cookie("token", issue())
    # bad: secure
    response.set_cookie("token", issue(), httponly=True)
    # bad: http-only
    response.set_cookie("token", issue(), 3600, None, "/", None, True)
    # ok
    response.set_cookie("token", issue(), secure=True, httponly=True, samesite="Lax")
    # ok - partitioned switches Secure on
    response.set_cookie("embed", "1", httponly=True, partitioned=True)
    # ok
    response.set_cookie("token", issue(), secure=not app.debug, httponly=True)

    options = dict(secure=True)
    options["httponly"] = True
    # ok
    response.set_cookie("token", issue(), **options)
    return response


@app.route("/logout")
def logout():
    response = redirect("/")
    # ok - a deletion
    response.delete_cookie("token")
    # ok - a deletion
    response.set_cookie("token", "", expires=0)
    # ok - a deletion
    response.set_cookie("token", "", max_age=0)
    return response
