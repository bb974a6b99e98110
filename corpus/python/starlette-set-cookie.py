from fastapi import APIRouter, Cookie, FastAPI, Response
from fastapi.responses import JSONResponse

router = APIRouter()


@router.post("/login")
async def login(response: Response, session: str = Cookie(None)):
    # bad: secure, http-only
    response.set_cookie(key="access_token", value=f"Bearer {issue()}")
    # bad: secure
    response.set_cookie("access_token", issue(), httponly=True)
    # ok
    response.set_cookie("access_token", issue(), secure=True, httponly=True)
    # bad: secure, same-site-none
    response.set_cookie("access_token", issue(), httponly=True, samesite="none")
    # ok - a deletion
    response.delete_cookie("access_token")


@router.post("/token")
async def token():
    answer = JSONResponse({})
    # bad: http-only
    answer.set_cookie("access_token", issue(), secure=True)
    # ok - a deletion
    answer.set_cookie("access_token", "", max_age=0)
    return answer
