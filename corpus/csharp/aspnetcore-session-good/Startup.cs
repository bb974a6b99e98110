using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // ok
        services.AddSession(options =>
        {
            options.Cookie.Name = ".Shop.Session";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
    }

    public void Open(SessionManager manager, Session session)
    {
        // ok - some other list of sessions
        manager.AddSession(session);
    }
}
