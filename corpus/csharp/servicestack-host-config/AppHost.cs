using Funq;
using ServiceStack;

namespace Shop
{
    public class AppHost : AppHostBase
    {
        public AppHost() : base("Shop", typeof(LoginService).Assembly) { }

        public override void Configure(Container container)
        {
            // bad: secure, http-only, same-site-none
            SetConfig(new HostConfig
            {
                UseSecureCookies = false,
                UseHttpOnlyCookies = false,
                UseSameSiteCookies = false,
            });
        }
    }
}
