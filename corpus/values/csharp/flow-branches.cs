using System;
using Microsoft.AspNetCore.Http;

public class Branches
{
    private const string Mode = "strict";

    public void Run(HttpResponse response, int mode, bool secure)
    {
        // ok - both ways set it
        var both = new CookieOptions { HttpOnly = true };
        if (mode > 0)
        {
            both.Secure = true;
            both.Path = "/admin";
        }
        else
        {
            both.Secure = true;
        }
        response.Cookies.Append("token", "1", both);

        var one = new CookieOptions { HttpOnly = true };
        if (mode > 0)
        {
            one.Secure = true;
        }
        else if (mode < 0)
        {
            one.Path = "/";
        }
        else
        {
            one.Secure = true;
        }
        // low: secure - one way does not set it
        response.Cookies.Append("token", "1", one);

        var back = new CookieOptions { HttpOnly = true, Secure = true };
        back.Secure = false;
        // bad: secure - taken back after the initializer
        response.Cookies.Append("token", "1", back);

        // ok - every case sets it
        var cases = new CookieOptions { HttpOnly = true };
        switch (mode)
        {
            case 1:
            case 2:
                cases.Secure = true;
                break;
            case > 10:
                cases.Secure = true;
                break;
            default:
                cases.Secure = true;
                break;
        }
        response.Cookies.Append("token", "1", cases);

        // ok
        var value = new CookieOptions { HttpOnly = true, Secure = mode switch { 1 => true, > 2 => true, _ => true } };
        response.Cookies.Append("token", "1", value);

        // bad: secure
        var never = new CookieOptions { HttpOnly = true, Secure = mode switch { 1 => false, _ => false } };
        response.Cookies.Append("token", "1", never);

        // ok - of a known subject one arm is taken
        var known = new CookieOptions { HttpOnly = true, Secure = Mode switch { "strict" => true, _ => false } };
        response.Cookies.Append("token", "1", known);

        var other = new CookieOptions { HttpOnly = true };
        switch (Mode)
        {
            case "lax":
                other.Secure = true;
                break;
            default:
                other.Secure = false;
                break;
        }
        // bad: secure
        response.Cookies.Append("token", "1", other);

        // ok - the handler leaves
        var tried = new CookieOptions { HttpOnly = true };
        try
        {
            tried.Path = Load();
            tried.Secure = true;
        }
        catch (InvalidOperationException)
        {
            tried.Secure = false;
            throw;
        }
        response.Cookies.Append("token", "1", tried);

        foreach (var name in new[] { "token", "sid" })
        {
            // ok - what goes on with the next turn is not sent
            var turn = new CookieOptions { HttpOnly = true };
            if (mode > 0)
            {
                turn.Secure = false;
                continue;
            }
            turn.Secure = true;
            response.Cookies.Append("token", name, turn);
        }

        // ok - the way that takes it back leaves
        var left = new CookieOptions { HttpOnly = true, Secure = true };
        if (secure)
        {
            left.Secure = false;
            return;
        }
        response.Cookies.Append("token", "1", left);

        using (var scope = Begin())
        {
            // ok - a block that runs where it stands
            var used = new CookieOptions { HttpOnly = true };
            used.Secure = true;
            response.Cookies.Append("token", "1", used);
        }
    }
}
