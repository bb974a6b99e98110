from ..names import SESSION


def write(response, secure):
    # bad: http-only - decided here
    response.set_cookie(SESSION, "v", secure=secure, samesite="Lax")
    return response


class Writer:
    def write_cookie(self, response, name, **options):
        # ok - whoever calls decides
        response.set_cookie(name, "v", **options)
