using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // ok - said in Cookies.cs
        services.AddSession();
        services.AddCookies();
    }
}
