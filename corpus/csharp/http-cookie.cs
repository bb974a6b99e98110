using System;
using System.Web;
using System.Web.Mvc;
using System.Web.Security;

namespace Shop.Web.Controllers
{
    public class AccountController : Controller
    {
        private const string AuthCookieName = "authToken";

        [HttpPost]
        public ActionResult Login(LoginModel model)
        {
            // bad: secure, http-only
            var plain = new HttpCookie(AuthCookieName, Token(model));
            Response.Cookies.Add(plain);

            // bad: secure
            HttpCookie readable = new HttpCookie(AuthCookieName, Token(model)) { HttpOnly = true };
            Response.Cookies.Add(readable);

            // bad: secure, http-only
            Response.Cookies.Add(new HttpCookie(AuthCookieName) { Value = Token(model), Secure = false, HttpOnly = false });

            // ok
            var good = new HttpCookie(AuthCookieName, Token(model))
            {
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Expires = DateTime.Now.AddDays(7),
            };
            Response.Cookies.Set(good);

            // ok
            var later = new HttpCookie(AuthCookieName);
            later.Value = Token(model);
            later.Secure = true;
            later.HttpOnly = true;
            HttpContext.Response.SetCookie(later);

            // bad: secure - the last write wins
            var twice = new HttpCookie(AuthCookieName) { Secure = true, HttpOnly = true };
            twice.Secure = false;
            Response.Cookies.Add(twice);

            // ok - the scheme of the request decides
            var follows = new HttpCookie(AuthCookieName) { HttpOnly = true, Secure = Request.IsSecureConnection };
            Response.Cookies.Add(follows);

            // ok - Web.config decides
            var ticket = new HttpCookie(FormsAuthentication.FormsCookieName, FormsAuthentication.Encrypt(Ticket(model)))
            {
                HttpOnly = true,
                Secure = FormsAuthentication.RequireSSL,
            };
            Response.Cookies.Add(ticket);

            // ok - the cookie of the request or a new one, and the flags for either
            var cart = Request.Cookies["cart"] ?? new HttpCookie("cart");
            cart.HttpOnly = true;
            cart.Secure = true;
            Response.Cookies.Set(cart);

            // bad: secure
            var seen = Request.Cookies["seen"] != null ? Request.Cookies["seen"] : new HttpCookie("seen");
            seen.HttpOnly = true;
            Response.Cookies.Set(seen);

            // bad: secure - no time at all is a cookie of the browser session, not a deletion
            var remembered = new HttpCookie(AuthCookieName, Token(model)) { HttpOnly = true };
            remembered.Expires = model.Remember ? DateTime.Now.AddDays(14) : DateTime.MinValue;
            Response.Cookies.Add(remembered);

            // ok - it goes back into the request, for the code that runs later
            var preview = Request.Cookies["preview"] ?? new HttpCookie("preview");
            preview.Value = "1";
            Request.Cookies.Set(preview);

            return RedirectToAction("Index", "Home");
        }

        public ActionResult Logout()
        {
            // ok - a deletion
            var gone = new HttpCookie(AuthCookieName) { Expires = DateTime.Now.AddDays(-1) };
            Response.Cookies.Add(gone);

            // ok - a deletion
            var empty = new HttpCookie(AuthCookieName, string.Empty);
            empty.Expires = DateTime.UtcNow.AddYears(-1);
            Response.Cookies.Add(empty);

            // ok - a read
            var old = Request.Cookies[AuthCookieName]?.Value;
            return RedirectToAction("Index", "Home", new { old });
        }

        private void Rules()
        {
            // bad: secure, same-site-none
            Response.Cookies.Add(new HttpCookie("widget", "1") { HttpOnly = true, SameSite = SameSiteMode.None });

            // bad: domain
            Response.Cookies.Add(new HttpCookie("SessionId", "1") { HttpOnly = true, Secure = true, Domain = "example.com" });

            // bad: host-prefix
            Response.Cookies.Add(new HttpCookie("__Host-sid", "1") { HttpOnly = true, Secure = true, Path = "/shop" });
        }
    }
}
