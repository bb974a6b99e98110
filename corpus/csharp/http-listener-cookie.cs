using System;
using System.Net;
using System.Threading.Tasks;

namespace Shop.Tools
{
    public class Server
    {
        private readonly HttpListener _listener = new HttpListener();

        public void Serve()
        {
            HttpListenerContext context = _listener.GetContext();
            HttpListenerResponse response = context.Response;

            var cookie = new Cookie("sid", Guid.NewGuid().ToString(), "/");
            // bad: secure, http-only
            response.SetCookie(cookie);

            var flags = new Cookie("session", "1") { Secure = true, HttpOnly = true };
            // bad: secure, http-only, ineffective - none of it is sent
            response.AppendCookie(flags);

            // bad: secure, http-only
            context.Response.Cookies.Add(new Cookie("visited", "1"));

            // ok - a deletion
            response.SetCookie(new Cookie("sid", "") { Expires = DateTime.Now.AddDays(-1) });

            // ok - a deletion
            response.SetCookie(new Cookie("sid", "") { Expired = true });

            // ok - written by hand
            response.AppendHeader("Set-Cookie", "sid=1; Path=/; Secure; HttpOnly; SameSite=Lax");

            // ok - a read
            foreach (Cookie received in context.Request.Cookies) { Console.WriteLine(received.Value); }
        }

        public async Task ServeLater(string prefix)
        {
            using var listener = new HttpListener();
            listener.Prefixes.Add(prefix);
            var context = await listener.GetContextAsync();
            // bad: secure, http-only
            context.Response.AppendCookie(new Cookie("sid", "1"));
            var response = context.Response;
            // todo: secure, http-only - a member of something known, in a variable without a type
            response.SetCookie(new Cookie("sid", "2"));
        }

        public void Call(HttpWebRequest request)
        {
            request.CookieContainer = new CookieContainer();
            // ok - a client's jar
            request.CookieContainer.Add(new Cookie("sid", "1", "/", "example.com"));
        }
    }
}
