using Microsoft.AspNetCore.Mvc;

public class VisitController : Controller
{
    public IActionResult Index()
    {
        // bad: http-only - the policy speaks of Secure alone
        Response.Cookies.Append("visited", "1");
        return View();
    }
}
