import http.cookiejar

import requests
from django.test import Client
from selenium import webdriver

# ok - a client's jar
session = requests.Session()
session.cookies.set("sid", "1", domain="example.com", secure=False)
# ok - a client's jar
jar = requests.cookies.RequestsCookieJar()
jar.set_cookie(requests.cookies.create_cookie("sid", "1"))
# ok - a client's jar
cj = http.cookiejar.CookieJar()
cj.set_cookie(cookie)
# ok - a browser that is driven
driver = webdriver.Firefox()
driver.add_cookie({"name": "sid", "value": "1", "secure": False})
# ok - a test client
client = Client()
client.cookies["sid"] = "1"
# ok - a test client
app.test_client().set_cookie("sid", "1", domain="localhost")
