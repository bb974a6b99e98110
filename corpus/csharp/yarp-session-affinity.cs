using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Configuration;

namespace Shop.Proxy;

public static class Clusters
{
    public static ClusterConfig Weak() => new()
    {
        ClusterId = "shop",
        SessionAffinity = new SessionAffinityConfig
        {
            Enabled = true,
            AffinityKeyName = "shop.node",
            // bad: secure
            Cookie = new SessionAffinityCookieConfig { SameSite = SameSiteMode.Lax },
        },
    };

    public static ClusterConfig Good() => new()
    {
        ClusterId = "office",
        SessionAffinity = new SessionAffinityConfig
        {
            Enabled = true,
            AffinityKeyName = "office.node",
            // ok
            Cookie = new SessionAffinityCookieConfig { SecurePolicy = CookieSecurePolicy.Always, HttpOnly = true },
        },
    };

    public static ClusterConfig Header() => new()
    {
        ClusterId = "api",
        // ok - no cookie
        SessionAffinity = new SessionAffinityConfig { Enabled = true, Policy = "CustomHeader", AffinityKeyName = "X-Node" },
    };
}
