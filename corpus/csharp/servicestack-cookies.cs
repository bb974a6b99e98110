using System;
using ServiceStack;
using ServiceStack.Web;

namespace Shop.ServiceInterface
{
    public class LoginService : Service
    {
        public object Post(Login request)
        {
            // low: secure - follows the request
            Response.SetSessionCookie("shop.sid", NewId());
            // bad: secure
            ((IHttpResponse)Response).Cookies.AddSessionCookie("shop.sid", NewId(), false);
            // low: secure
            base.Response.Cookies.AddPermanentCookie("shop.seen", "1", secureOnly: true);

            // ok - Secure with every request that came by HTTPS
            base.Response.Cookies.AddSessionCookie("shop.sid", NewId(), secureOnly: true);

            // bad: secure
            Response.SetCookie("shop.sid", NewId(), TimeSpan.FromHours(8));

            var result = new HttpResult("ok");
            // bad: secure, http-only
            result.SetSessionCookie("shop.sid", NewId());
            // bad: secure, http-only
            result.SetCookie("shop.sid", NewId(), DateTime.UtcNow.AddHours(8), "/");
            // ok
            result.SetCookie("shop.sid", NewId(), DateTime.UtcNow.AddHours(8), "/", secure: true, httpOnly: true);
            return result;
        }

        public object Delete(Logout request)
        {
            // ok - a deletion
            Response.DeleteCookie("shop.sid");
            // ok - a deletion
            Response.SetCookie("shop.seen", "", DateTime.UtcNow.AddDays(-1));
            var result = new HttpResult("bye");
            // ok - a deletion
            result.DeleteCookie("shop.sid");
            // ok - a deletion
            result.SetCookie("shop.sid", "", DateTime.UtcNow.AddDays(-1), "/");
            return result;
        }

        public void Call(JsonServiceClient client)
        {
            // ok - a client's jar
            client.SetCookie("ss-id", "1");
            client.SetCookie("ss-id", "1", TimeSpan.FromDays(1));
            client.SetSessionId("1");
        }
    }
}
