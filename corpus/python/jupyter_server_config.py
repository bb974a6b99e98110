c = get_config()
c.ServerApp.ip = "0.0.0.0"
# bad: secure
c.IdentityProvider.secure_cookie = False
# bad: http-only
c.JupyterHub.tornado_settings = {"cookie_options": {"httponly": False}}
# ok
c.ServerApp.cookie_options = {"secure": True, "samesite": "Strict"}
