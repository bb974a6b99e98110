using System;
using System.Web;
using System.Web.Mvc;

namespace Shop.Web
{
    public class CartController : Controller
    {
        public ActionResult Keep(string id)
        {
            // bad: secure, http-only
            Response.Cookies["cart"].Value = id;
            Response.Cookies["cart"].Expires = DateTime.Now.AddDays(7);
            // bad: http-only
            Response.Cookies["device"].Value = id;
            Response.Cookies["device"].Secure = true;
            // ok
            Response.Cookies["sid"].Value = id;
            Response.Cookies["sid"].Secure = true;
            Response.Cookies["sid"].HttpOnly = true;
            // ok - a deletion
            Response.Cookies["old"].Value = "";
            Response.Cookies["old"].Expires = DateTime.Now.AddDays(-1);
            // ok - what came in
            Request.Cookies["cart"].Value = id;
            return View();
        }

        protected void Application_EndRequest()
        {
            // ok - cookies that others made
            foreach (string name in Response.Cookies.AllKeys)
            {
                Response.Cookies[name].Secure = true;
            }
        }
    }
}
