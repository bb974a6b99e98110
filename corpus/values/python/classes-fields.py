from enum import Enum

from flask import make_response


class Mode(Enum):
    LAX = "lax"
    STRICT = "strict"


class Mixin:
    mixed = False


class Defaults:
    SECURE = True
    OFF = False
    inherited = True
    overridden = True
    mixed = True


class Fields(Defaults, Mixin):
    plain = False
    changing = True

    def __init__(self, given):
        self.made = True
        self.given = given
        self.overridden = False
        self.options = {"httponly": True}
        self.options["secure"] = True

    def change(self):
        self.changing = False

    def view(self):
        response = make_response("x")
        # ok - set by the constructor
        response.set_cookie("token", "1", httponly=True, secure=self.made)
        # low: secure - whoever makes the object decides
        response.set_cookie("token", "1", httponly=True, secure=self.given)
        # low: secure - another method may have changed it
        response.set_cookie("token", "1", httponly=True, secure=self.changing)
        # bad: secure
        response.set_cookie("token", "1", httponly=True, secure=self.plain)
        # ok - an attribute of a class
        response.set_cookie("token", "1", httponly=True, secure=Defaults.SECURE)
        # bad: secure
        response.set_cookie("token", "1", httponly=True, secure=Defaults.OFF)
        # ok - inherited
        response.set_cookie("token", "1", httponly=True, secure=self.inherited)
        # ok - of several parents the first one holds
        response.set_cookie("token", "1", httponly=True, secure=self.mixed)
        # bad: secure - the constructor writes what is inherited
        response.set_cookie("token", "1", httponly=True, secure=self.overridden)
        # ok - the options are a field
        response.set_cookie("token", "1", **self.options)
        # ok - inherited by the class itself
        response.set_cookie("token", "1", httponly=True, secure=Fields.SECURE)
        mode = Mode.STRICT
        # bad: secure
        response.set_cookie("token", "1", httponly=True, secure=mode == Mode.LAX)
        # ok
        response.set_cookie("token", "1", httponly=True, secure=mode is Mode.STRICT)
        return response

    @classmethod
    def make(cls):
        response = make_response("x")
        # bad: secure
        response.set_cookie("token", "1", httponly=True, secure=cls.plain)
        return response
