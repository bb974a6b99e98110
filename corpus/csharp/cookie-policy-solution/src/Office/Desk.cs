using Microsoft.AspNetCore.Http;

public class Desk
{
    public void Remember(HttpContext context)
    {
        // bad: secure, http-only - the policy is another application's
        context.Response.Cookies.Append("desk", "1");
    }
}
