from pyramid_nacl_session import EncryptedCookieSessionFactory


def includeme(config):
    secret = config.registry.settings["session.secret"]
    # bad: secure, http-only - encrypted is not Secure
    config.set_session_factory(EncryptedCookieSessionFactory(secret))
    # ok
    config.set_session_factory(EncryptedCookieSessionFactory(secret, secure=True, httponly=True))
