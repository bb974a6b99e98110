using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Authentication.Cookies;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // ok - a class of its own says it
        services.AddSession();
        // ok
        services.AddAuthentication().AddCookie();
    }
}
