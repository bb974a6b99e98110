using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    // ok - of this program: what it does is seen there
    public static void Add(IServiceCollection services) => services.AddAuthenticationCookie(10);
}
