using Microsoft.AspNetCore.Http;
using Shop.Cookies;

namespace Shop.Web
{
    public class LoginController
    {
        public void Login(HttpResponse response, string token, bool remember)
        {
            // bad: secure
            response.Cookies.Append("authToken", token, new OptionsBuilder().Secure(false).HttpOnly(true).Build());

            // ok
            response.Cookies.Append("authToken", token, new OptionsBuilder().Secure().HttpOnly(true).Build());

            var builder = OptionsBuilder.For("authToken").Secure(true);
            if (remember)
            {
                builder = builder.MaxAge(3600);
            }
            // bad: http-only - also through a variable and a branch
            response.Cookies.Append("authToken", token, builder.HttpOnly(false).Build());

            // ok - nobody says what the rest of it is
            response.Cookies.Append("authToken", token, OptionsBuilder.For("authToken").Build());
        }
    }
}
