using System.Web;
using System.Web.Mvc;

public class CartController : Controller
{
    public ActionResult Add(int id)
    {
        // ok - requireSSL and httpOnlyCookies stand in Web.config
        Response.Cookies.Add(new HttpCookie("cart", id.ToString()));

        // bad: http-only - what is written here wins
        Response.Cookies.Add(new HttpCookie("cart", id.ToString()) { HttpOnly = false });
        return RedirectToAction("Index");
    }
}
