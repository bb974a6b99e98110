package com.acme.util;

public final class Names {
    public static final String SESSION = "SESSION_ID";
    public static final boolean SECURE = true;
    public static final boolean INSECURE = false;

    public static boolean secure() {
        return true;
    }
}
