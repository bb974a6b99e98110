using System.Web.Mvc;
using System.Web.Security;

public class AccountController : Controller
{
    public ActionResult Login(string name, bool remember)
    {
        // ok - said once, in Web.config
        FormsAuthentication.SetAuthCookie(name, remember);
        // ok - said once, in Web.config
        var cookie = FormsAuthentication.GetAuthCookie(name, remember);
        cookie.Path = "/shop";
        Response.Cookies.Add(cookie);
        return Redirect("/");
    }
}
