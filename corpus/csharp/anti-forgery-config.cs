using System.Security.Claims;
using System.Web;
using System.Web.Helpers;
using System.Web.Mvc;

namespace Shop.Web
{
    public class MvcApplication : HttpApplication
    {
        protected void Application_Start()
        {
            AntiForgeryConfig.UniqueClaimTypeIdentifier = ClaimTypes.NameIdentifier;
            // bad: secure
            AntiForgeryConfig.RequireSsl = false;
        }
    }

    public class SafeApplication : HttpApplication
    {
        protected void Application_Start()
        {
            AntiForgeryConfig.CookieName = "__Host-shop";
            // ok
            AntiForgeryConfig.RequireSsl = true;
        }
    }

    public class SilentApplication : HttpApplication
    {
        protected void Application_Start()
        {
            // ok - Web.config decides
            AntiForgeryConfig.SuppressIdentityHeuristicChecks = true;
        }

        protected void Check(string cookie, string form)
        {
            // ok - no setting
            AntiForgery.Validate(cookie, form);
            var settings = new MailSettings();
            // ok - something else that may require it
            settings.RequireSsl = false;
        }
    }
}
