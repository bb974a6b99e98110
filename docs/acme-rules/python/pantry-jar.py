from acme.pantry import jar

# bad: secure
jar("acme_sid").put(token)

# bad: secure, http-only
jar("acme_sid").put(token, safe=False, hidden=False)

# ok
jar("acme_sid").put(token, safe=True)

# bad: acme-name
jar("sid").put(token, safe=True)

# ok - another jar, another method
shelf("acme_sid").put(token)
jar("acme_sid").get()
