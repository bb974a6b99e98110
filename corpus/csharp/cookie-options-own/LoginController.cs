using Microsoft.AspNetCore.Http;

namespace Shop;

public class LoginController
{
    public void SignIn(HttpResponse response, string token)
    {
        var options = new Microsoft.AspNetCore.Http.CookieOptions { HttpOnly = true };
        // bad: secure
        response.Cookies.Append("sid", token, options);
    }
}
