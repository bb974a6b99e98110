using Funq;
using ServiceStack;

namespace Shop
{
    public class AppHost : AppHostBase
    {
        public AppHost() : base("Shop", typeof(LoginService).Assembly) { }

        public override void Configure(Container container)
        {
            // ok
            SetConfig(new HostConfig
            {
                DebugMode = false,
                UseHttpOnlyCookies = true,
                UseSameSiteCookies = true,
            });
        }
    }
}
