using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // bad: secure - not even over HTTPS
        services.AddSession(options => { options.IdleTimeout = TimeSpan.FromMinutes(20); });
    }
}
