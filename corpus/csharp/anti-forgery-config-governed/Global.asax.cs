using System.Web;
using System.Web.Helpers;

namespace Shop.Web
{
    public class MvcApplication : HttpApplication
    {
        protected void Application_Start()
        {
            // ok - Web.config switches it on all the same
            AntiForgeryConfig.RequireSsl = false;
        }
    }
}
