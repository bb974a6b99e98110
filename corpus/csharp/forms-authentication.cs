using System;
using System.Web;
using System.Web.Mvc;
using System.Web.Security;

namespace Shop.Web.Controllers
{
    public class AccountController : Controller
    {
        public ActionResult Login(LoginModel model, string returnUrl)
        {
            // ok - Web.config decides
            FormsAuthentication.SetAuthCookie(model.UserName, model.RememberMe);

            // ok - Web.config decides
            FormsAuthentication.RedirectFromLoginPage(model.UserName, false);

            // bad: secure
            var weak = FormsAuthentication.GetAuthCookie(model.UserName, model.RememberMe);
            weak.Secure = false;
            Response.Cookies.Add(weak);

            // bad: http-only
            HttpCookie readable = FormsAuthentication.GetAuthCookie(model.UserName, true, "/");
            readable.HttpOnly = false;
            readable.Secure = true;
            Response.Cookies.Add(readable);

            // ok
            var cookie = FormsAuthentication.GetAuthCookie(model.UserName, model.RememberMe);
            cookie.Secure = true;
            cookie.Domain = model.Host;
            Response.SetCookie(cookie);

            // bad: domain
            var wide = FormsAuthentication.GetAuthCookie(model.UserName, false);
            wide.Domain = "example.com";
            Response.AppendCookie(wide);

            return Redirect(returnUrl);
        }

        public ActionResult Logout()
        {
            // ok - a deletion
            FormsAuthentication.SignOut();

            // ok - a deletion
            var gone = FormsAuthentication.GetAuthCookie("", false);
            gone.Secure = false;
            gone.Expires = DateTime.Now.AddDays(-1);
            Response.Cookies.Add(gone);

            // ok - of this program, not of the framework
            var cookie = new LegacyAuthentication().GetAuthCookie("", false);
            cookie.Secure = false;
            // ok - of this program, not of the framework
            var ticket = legacy.GetAuthCookie("", false);
            ticket.Secure = false;
            // bad: secure
            var full = System.Web.Security.FormsAuthentication.GetAuthCookie("", false);
            full.Secure = false;
            return RedirectToAction("Login");
        }
    }
}
