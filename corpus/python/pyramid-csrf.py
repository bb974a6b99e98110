from pyramid.csrf import CookieCSRFStoragePolicy, SessionCSRFStoragePolicy


def includeme(config):
    # bad: secure
    config.set_csrf_storage_policy(CookieCSRFStoragePolicy())
    # ok
    config.set_csrf_storage_policy(CookieCSRFStoragePolicy(secure=True, httponly=True))
    # ok - in the session
    config.set_csrf_storage_policy(SessionCSRFStoragePolicy())
