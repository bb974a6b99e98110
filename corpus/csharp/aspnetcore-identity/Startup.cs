using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services, Directory directory)
    {
        // low: secure - follows the request
        services.AddIdentity<ShopUser, IdentityRole>(options => options.Password.RequiredLength = 12)
            .AddEntityFrameworkStores<ShopContext>()
            .AddDefaultTokenProviders();

        // ok - some other list
        directory.AddIdentity(new Identity("guest"));
    }
}
