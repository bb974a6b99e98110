using Microsoft.AspNetCore.Http;

public class Login
{
    private const bool Plain = true; // hop 2

    public void Set(HttpResponse response)
    {
        var options = new CookieOptions { Secure = !Plain }; // hop 1, 3
        // trace: secure
        response.Cookies.Append("session", "v", options);
    }
}
