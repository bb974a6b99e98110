session.secure()
# ok
session.httponly_cookies = True
