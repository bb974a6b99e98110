using Microsoft.AspNetCore.Http;

public class Aliases
{
    private CookieOptions kept;

    public void Run(HttpResponse response)
    {
        // ok - both names are one object
        var first = new CookieOptions { HttpOnly = true };
        var second = first;
        second.Secure = true;
        response.Cookies.Append("token", "1", first);

        // ok - the field holds the same object
        var local = new CookieOptions { HttpOnly = true };
        this.kept = local;
        this.kept.Secure = true;
        response.Cookies.Append("token", "1", local);

        var gone = new CookieOptions { HttpOnly = true };
        var name = gone;
        name = new CookieOptions { HttpOnly = true };
        name.Secure = true;
        // bad: secure - the other name stands for another object by then
        response.Cookies.Append("token", "1", gone);
        // ok
        response.Cookies.Append("token", "1", name);
    }
}
