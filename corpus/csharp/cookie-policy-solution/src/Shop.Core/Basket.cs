using Microsoft.AspNetCore.Http;

public class Basket
{
    public void Remember(HttpContext context)
    {
        // ok - Shop.Web, which builds on this project, has a policy
        context.Response.Cookies.Append("basket", "1");
    }
}
