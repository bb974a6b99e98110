from aiohttp import web
from aiohttp_security import forget, remember


async def login(request):
    response = web.HTTPFound("/")
    # ok - where the identity is kept is another matter
    await remember(request, response, "ann")
    # bad: secure
    await remember(request, response, "ann", secure=False, httponly=True)
    # ok
    await remember(request, response, "ann", secure=True, httponly=True, samesite="Lax")
    # ok - a deletion
    await forget(request, response)
    return response
