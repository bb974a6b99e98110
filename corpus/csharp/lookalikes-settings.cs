using System.Net;
using System.Net.Http;

namespace Shop.Words
{
    public class Settings
    {
        public void Words(Bakery.Oven oven)
        {
            // ok - biscuits
            var options = new Bakery.CookieOptions { Secure = false, HttpOnly = false };
            oven.Bake("oat", options);
            // ok
            var builder = new Bakery.CookieBuilder { HttpOnly = false };
            oven.Bake(builder);
            // ok - a session of a shop assistant
            oven.AddSession(shift => shift.Length = 8);
            // ok
            oven.UseCookieAuthentication("oat");
        }

        public HttpClient Client()
        {
            // ok - what a client sends
            var jar = new CookieContainer();
            // ok
            jar.Add(new Cookie("sid", "a", "/", "partner.example"));
            return new HttpClient(new HttpClientHandler { CookieContainer = jar });
        }
    }
}
