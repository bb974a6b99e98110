from pyramid.authentication import AuthTktAuthenticationPolicy, AuthTktCookieHelper


def policies(config):
    # bad: secure, http-only
    config.set_authentication_policy(AuthTktAuthenticationPolicy("secret", hashalg="sha512"))
    # bad: http-only
    policy = AuthTktAuthenticationPolicy("secret", callback=groups, secure=True)
    # ok
    policy = AuthTktAuthenticationPolicy("secret", secure=True, http_only=True)
    # bad: secure
    helper = AuthTktCookieHelper("secret", http_only=True)
    return policy, helper
