using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Shop.Api;

public class Tickets
{
    private readonly ICookieManager _manager = new ChunkingCookieManager();

    public void Cut(HttpContext context, string ticket)
    {
        // bad: secure
        _manager.AppendResponseCookie(context, "shop.ticket", ticket, new CookieOptions { HttpOnly = true });

        // ok
        _manager.AppendResponseCookie(context, "shop.ticket", ticket, new CookieOptions { HttpOnly = true, Secure = true });

        // ok - a deletion
        _manager.DeleteCookie(context, "shop.ticket", new CookieOptions { HttpOnly = true });

        // ok - a read
        var read = _manager.GetRequestCookie(context, "shop.ticket");
    }
}
