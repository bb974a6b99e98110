using Microsoft.AspNetCore.Http;

public static class Defaults
{
    public const bool Secure = true;
    public static readonly bool Off = false;
    public static bool HttpOnly => true;
}

public class Base
{
    protected bool inherited = true;
    protected bool overridden = true;
    public virtual string CookieName { get; set; } = "token";
}

public class Fields : Base
{
    private readonly bool secure;
    private readonly bool given;
    private bool changing = true;
    private const bool Plain = false;
    private CookieOptions options = new CookieOptions { HttpOnly = true };

    public Fields(bool given)
    {
        this.secure = true;
        this.given = given;
        overridden = false;
        options.Secure = true;
    }

    public void Change()
    {
        changing = false;
    }

    public void Run(HttpResponse response)
    {
        // ok - set by the constructor
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = Defaults.HttpOnly, Secure = this.secure });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = secure });
        // low: secure - whoever makes the object decides
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = given });
        // low: secure - another method may have changed it
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = changing });
        // bad: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = Plain });
        // ok - a constant of another class
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = Defaults.Secure });
        // bad: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = Defaults.Off });
        // ok - inherited
        response.Cookies.Append(CookieName, "1", new CookieOptions { HttpOnly = true, Secure = inherited });
        // bad: secure - the constructor writes what is inherited
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = this.overridden });
        // ok - the options are a field that the constructor goes on with
        response.Cookies.Append("token", "1", options);
    }
}
