package com.example.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Defaults {
    static final boolean SECURE = true;
    static final boolean OFF = false;
    protected boolean inherited = true;
    protected boolean overridden = true;
}

enum Mode { LAX, STRICT }

class Fields extends Defaults {
    private static final boolean HTTP_ONLY = true;
    private final boolean secure;
    private final boolean given;
    private boolean changing = true;
    private final boolean plain = false;
    private Cookie kept;

    Fields(boolean given) {
        this.secure = true;
        this.given = given;
        overridden = false;
    }

    void changed() {
        changing = false;
    }

    void fields(HttpServletResponse response) {
        // ok - set by the constructor
        Cookie made = new Cookie("token", "1");
        made.setHttpOnly(HTTP_ONLY);
        made.setSecure(this.secure);
        response.addCookie(made);

        // ok - the same field
        Cookie bare = new Cookie("token", "1");
        bare.setHttpOnly(Fields.HTTP_ONLY);
        bare.setSecure(secure);
        response.addCookie(bare);

        // low: secure - whoever makes the object decides
        Cookie passed = new Cookie("token", "1");
        passed.setHttpOnly(true);
        passed.setSecure(given);
        response.addCookie(passed);

        // low: secure - another method may have changed it
        Cookie changes = new Cookie("token", "1");
        changes.setHttpOnly(true);
        changes.setSecure(changing);
        response.addCookie(changes);

        // bad: secure
        Cookie off = new Cookie("token", "1");
        off.setHttpOnly(true);
        off.setSecure(plain);
        response.addCookie(off);

        // ok - a constant of another class
        Cookie constant = new Cookie("token", "1");
        constant.setHttpOnly(true);
        constant.setSecure(Defaults.SECURE);
        response.addCookie(constant);

        // bad: secure
        Cookie constantOff = new Cookie("token", "1");
        constantOff.setHttpOnly(true);
        constantOff.setSecure(Defaults.OFF);
        response.addCookie(constantOff);

        // ok - inherited
        Cookie fromParent = new Cookie("token", "1");
        fromParent.setHttpOnly(true);
        fromParent.setSecure(inherited);
        response.addCookie(fromParent);

        // bad: secure - the constructor writes what is inherited
        Cookie rewritten = new Cookie("token", "1");
        rewritten.setHttpOnly(true);
        rewritten.setSecure(this.overridden);
        response.addCookie(rewritten);
    }

    void held(HttpServletResponse response) {
        // ok - the field and the variable are one cookie
        Cookie local = new Cookie("token", "1");
        this.kept = local;
        this.kept.setSecure(true);
        kept.setHttpOnly(true);
        response.addCookie(local);
    }
}
