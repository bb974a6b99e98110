def view(request, response):
    # bad: acme-raw-header, secure, http-only
    response.headers["Set-Cookie"] = "acme_sid=1"

    # ok - another header
    response.headers["Cache-Control"] = "no-store"
