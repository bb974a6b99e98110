using IdentityServer3.Core.Configuration;
using Owin;

namespace Shop.Login
{
    public class Startup
    {
        public void Configuration(IAppBuilder app)
        {
            app.UseIdentityServer(new IdentityServerOptions
            {
                AuthenticationOptions = new AuthenticationOptions
                {
                    // ok - the class of another namespace, which knows neither Secure nor HttpOnly
                    CookieOptions = new CookieOptions { AllowRememberMe = true, SecureMode = CookieSecureMode.Always },
                },
            });
            app.Map("/old", old => old.UseIdentityServer(new IdentityServerOptions
            {
                AuthenticationOptions = new AuthenticationOptions
                {
                    // low: secure - follows the request
                    CookieOptions = new CookieOptions { AllowRememberMe = false },
                },
            }));
        }
    }
}
