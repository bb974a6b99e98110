using Microsoft.AspNetCore.Http;

public static class Names
{
    private const string Prefix = "acme.";
    public const string Csrf = Prefix + "csrf-token";
    public static readonly string Session = $"{Prefix}session";
}

public class Sends
{
    public void Run(HttpResponse response)
    {
        // bad: secure - scripts read it by design
        response.Cookies.Append(Names.Csrf, "1", new CookieOptions());
        // bad: http-only, secure
        response.Cookies.Append(Names.Session, "1", new CookieOptions());
    }
}
