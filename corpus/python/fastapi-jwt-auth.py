from fastapi_jwt_auth import AuthJWT
from pydantic import BaseModel


class Settings(BaseModel):
    authjwt_secret_key: str = "secret"
    authjwt_token_location: set = {"cookies"}
    # bad: secure
    authjwt_cookie_secure: bool = False
    authjwt_cookie_samesite: str = "lax"


class SafeSettings(BaseModel):
    authjwt_token_location: set = {"cookies"}
    # ok
    authjwt_cookie_secure: bool = True


@AuthJWT.load_config
def get_config():
    return Settings()
