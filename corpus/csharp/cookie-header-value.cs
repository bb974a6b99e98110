using System;
using System.Collections.Specialized;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Web.Http;

namespace Shop.Api.Controllers
{
    public class SessionController : ApiController
    {
        public HttpResponseMessage Get()
        {
            var resp = new HttpResponseMessage();

            // bad: secure, http-only
            var cookie = new CookieHeaderValue("session-id", "12345");
            cookie.Expires = DateTimeOffset.Now.AddDays(1);
            cookie.Domain = Request.RequestUri.Host;
            cookie.Path = "/";
            resp.Headers.AddCookies(new CookieHeaderValue[] { cookie });

            // ok
            var safe = new CookieHeaderValue("session-id", "12345") { Secure = true, HttpOnly = true, Path = "/" };
            resp.Headers.AddCookies(new[] { safe });

            // bad: http-only
            resp.Headers.AddCookies(new[] { new CookieHeaderValue("session", new NameValueCollection()) { Secure = true } });
            return resp;
        }

        public HttpResponseMessage Delete()
        {
            var resp = new HttpResponseMessage();
            // ok - a deletion
            resp.Headers.AddCookies(new[] { new CookieHeaderValue("session-id", "") { Expires = DateTimeOffset.Now.AddDays(-1) } });
            // ok - a deletion
            resp.Headers.AddCookies(new[] { new CookieHeaderValue("session-id", "") { MaxAge = TimeSpan.Zero } });
            return resp;
        }

        public void Call(HttpClient client)
        {
            // ok - a read
            foreach (CookieHeaderValue cookie in Request.Headers.GetCookies("session-id")) { Log(cookie["session-id"].Value); }
            // ok - sent to a server
            client.DefaultRequestHeaders.Add("Cookie", new CookieHeaderValue("session-id", "12345").ToString());
        }
    }
}
