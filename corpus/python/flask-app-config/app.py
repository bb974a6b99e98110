from flask import Flask

# ok - another file of the project says it
app = Flask(__name__)
app.config.from_object("config.Config")
app.secret_key = load_secret()
