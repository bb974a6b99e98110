from fastapi_csrf_protect import CsrfProtect
from pydantic_settings import BaseSettings


class CsrfSettings(BaseSettings):
    secret_key: str = "asecrettoeverybody"
    cookie_samesite: str = "lax"
    # bad: secure
    cookie_secure: bool = False


class SafeSettings(BaseSettings):
    # ok
    cookie_secure: bool = True


@CsrfProtect.load_config
def get_csrf_config():
    return CsrfSettings()
