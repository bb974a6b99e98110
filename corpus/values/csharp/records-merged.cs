using Microsoft.AspNetCore.Http;

namespace Shop.Web
{
    public class LoginController
    {
        public void Copied(HttpResponse response, string token)
        {
            var safe = new CookieOptions { Secure = true, HttpOnly = true };
            // ok - what is copied brings its attributes along
            response.Cookies.Append("authToken", token, new CookieOptions(safe) { Path = "/" });

            // bad: http-only
            response.Cookies.Append("authToken", token, new CookieOptions(safe) { HttpOnly = false });

            // ok
            var copy = new CookieOptions(safe);
            copy.MaxAge = TimeSpan.FromDays(1);
            response.Cookies.Append("authToken", token, copy);

            // ok - nobody sees what is copied
            response.Cookies.Append("authToken", token, new CookieOptions(Settings.Cookie) { Path = "/" });
        }

        public void With(HttpResponse response, string token, FlagRecord flags)
        {
            // bad: secure
            response.Cookies.Append("authToken", token, flags with { Secure = false, HttpOnly = true });

            var strict = flags with { Secure = true };
            // bad: http-only
            response.Cookies.Append("authToken", token, strict with { HttpOnly = false });

            // ok
            response.Cookies.Append("authToken", token, strict with { HttpOnly = true });
        }
    }
}
