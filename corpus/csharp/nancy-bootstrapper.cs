using Nancy;
using Nancy.Authentication.Forms;
using Nancy.Bootstrapper;
using Nancy.Security;
using Nancy.Session;
using Nancy.TinyIoc;

namespace Shop.Web
{
    public class Bootstrapper : DefaultNancyBootstrapper
    {
        protected override void ApplicationStartup(TinyIoCContainer container, IPipelines pipelines)
        {
            // bad: secure - it cannot be said
            CookieBasedSessions.Enable(pipelines);
            // bad: secure
            Csrf.Enable(pipelines);
            // bad: secure
            var forms = new FormsAuthenticationConfiguration { RedirectUrl = "~/login", UserMapper = container.Resolve<IUserMapper>() };
            FormsAuthentication.Enable(pipelines, forms);
        }

        protected void Safe(TinyIoCContainer container, IPipelines pipelines)
        {
#if DEBUG
            // ok - no build for production has it
            CookieBasedSessions.Enable(pipelines);
#endif
            // ok - Nancy cannot say it, so something else does
            CookieBasedSessions.Enable(pipelines); // cookielint: ignore[secure] - the proxy adds Secure
            // ok
            Csrf.Enable(pipelines, useSecureCookie: true);
            // ok
            var forms = new FormsAuthenticationConfiguration { RedirectUrl = "~/login", RequiresSSL = true };
            FormsAuthentication.Enable(pipelines, forms);
            // ok - kept in memory
            MemoryBasedSessions.Enable(pipelines);
        }
    }
}
