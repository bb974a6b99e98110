namespace Acme.Web;

public static class CookieNames
{
    public const string Session = "session";
    public const bool Secure = true;
    public static readonly bool Insecure = false;

    public static bool Always() => true;
}
