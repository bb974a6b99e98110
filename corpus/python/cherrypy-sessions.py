import cherrypy

cherrypy.config.update({"server.socket_port": 8080})
# bad: secure, http-only
cherrypy.config.update({"tools.sessions.on": True})


class Root:
    # bad: secure
    _cp_config = {"tools.sessions.on": True, "tools.sessions.httponly": True}


# ok
conf = {
    # ok
    "/": {"tools.sessions.on": True, "tools.sessions.secure": True, "tools.sessions.httponly": True},
    # ok - no sessions
    "/static": {"tools.staticdir.on": True},
}
cherrypy.quickstart(Root(), "/", conf)
