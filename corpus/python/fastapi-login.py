from fastapi import FastAPI, Response
from fastapi.responses import RedirectResponse
from fastapi_login import LoginManager

app = FastAPI()
manager = LoginManager("secret", token_url="/auth/token", use_cookie=True)


@app.get("/auth")
def auth(response: Response):
    token = manager.create_access_token(data={"sub": "ann"})
    # bad: secure - and it cannot be told
    manager.set_cookie(response, token)
    # ok
    response.set_cookie(manager.cookie_name, token, secure=True, httponly=True, samesite="lax")
    # ok - a deletion
    response.delete_cookie(manager.cookie_name)
    return response


@app.get("/logout")
def logout():
    response = RedirectResponse("/login")
    # ok - emptied
    manager.set_cookie(response, "")
    return response
