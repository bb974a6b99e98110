"""Words of session and cookie libraries, none of them one."""
import aiohttp
import requests
from aiohttp_session import get_session
from sqlalchemy.orm import Session, sessionmaker
from starlette.testclient import TestClient

from .bakery import Cookie, Response, SignedCookieSessionFactory
from .knitting import LoginManager, SessionMiddleware, Talisman


def storage(engine):
    # ok - a session with a database
    session = Session(engine, autoflush=False)
    # ok
    factory = sessionmaker(engine, cookie_secure=False)
    return session, factory


async def client():
    # ok - cookies that a client sends
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar, cookies={"sid": "a"}) as http:
        await http.get("https://partner.example")
    # ok
    session = requests.Session()
    # ok
    session.cookies.set("sid", "a", domain="partner.example", secure=False)
    return session


def tests(app):
    # ok - a client of tests
    with TestClient(app, cookies={"sid": "a"}) as web:
        # ok
        web.cookies.set("sid", "a")


def shop(app, request):
    # ok - a biscuit
    biscuit = Cookie("oat", "sweet", secure=False, http_only=False)
    # ok - yarn
    app.add(SessionMiddleware(app, secret_key="a", https_only=False))
    # ok
    Talisman(app, session_cookie_secure=False)
    # ok
    LoginManager(app, use_cookies=False)
    # ok
    SignedCookieSessionFactory("a", secure=False)
    # ok - a box
    box = Response()
    box.put(biscuit)
    return box


async def reads(request):
    # ok - read
    session = await get_session(request)
    return session["user"], request.cookies.get("sid")
