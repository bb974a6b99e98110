const express = require('express');

const secure = true;

class Defaults {
  static SECURE = true;
  static OFF = false;
  inherited = true;
  overridden = true;
}

class Fields extends Defaults {
  #hidden = true;
  plain = false;
  secure = false;
  changing = true;

  constructor(given) {
    super();
    this.made = true;
    this.given = given;
    this.overridden = false;
    this.options = { httpOnly: true };
    this.options.secure = true;
  }

  change() {
    this.changing = false;
  }

  run(req, res) {
    // ok - set by the constructor
    res.cookie('token', '1', { httpOnly: true, secure: this.made });
    // low: secure - whoever makes the object decides
    res.cookie('token', '1', { httpOnly: true, secure: this.given });
    // low: secure - another method may have changed it
    res.cookie('token', '1', { httpOnly: true, secure: this.changing });
    // bad: secure
    res.cookie('token', '1', { httpOnly: true, secure: this.plain });
    // ok - a variable, not the field
    res.cookie('token', '1', { httpOnly: true, secure });
    // ok
    res.cookie('token', '1', { httpOnly: true, secure: this.#hidden });
    // ok - an attribute of a class
    res.cookie('token', '1', { httpOnly: true, secure: Defaults.SECURE });
    // bad: secure
    res.cookie('token', '1', { httpOnly: true, secure: Defaults.OFF });
    // ok - inherited
    res.cookie('token', '1', { httpOnly: true, secure: this.inherited });
    // bad: secure - the constructor writes what is inherited
    res.cookie('token', '1', { httpOnly: true, secure: this.overridden });
    // ok - the options are a field
    res.cookie('token', '1', this.options);
    const { options } = this;
    // ok
    res.cookie('token', '1', options);
  }
}

module.exports = Fields;
