using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using System.Collections.Generic;
using System.Net.Http;

class SetCookieHeader
{
    void Core(HttpResponse Response, string id)
    {
        // bad: secure, http-only
        Response.Headers.Append("Set-Cookie", "sid=" + id + "; path=/");
        // bad: http-only
        Response.Headers.Append(HeaderNames.SetCookie, $"sid={id}; path=/; secure");
        // ok
        Response.Headers.Append("Set-Cookie", $"sid={id}; path=/; secure; httponly; samesite=lax");
        // bad: secure
        Response.Headers["Set-Cookie"] = $"sid={id}; httponly";
        // bad: secure
        Response.Headers.SetCookie = $"sid={id}; httponly";
        // ok
        Response.Headers[HeaderNames.SetCookie] = $"sid={id}; httponly; secure";
        Response.Headers["Set-Cookie"] = new[]
        {
            // bad: secure, http-only
            "a=1",
            // ok
            "b=2; secure; httponly",
        };
        // ok - a deletion
        Response.Headers.Append("Set-Cookie", "sid=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/");
    }

    void Framework(System.Web.HttpResponse response, HttpResponseMessage message, string id)
    {
        // bad: secure, http-only
        response.AppendHeader("Set-Cookie", "sid=" + id);
        // bad: secure, http-only
        response.AddHeader("Set-Cookie", string.Format("sid={0}; path=/", id));
        // ok
        message.Headers.Add("Set-Cookie", $"sid={id}; secure; httponly");
    }

    // bad: secure
    Dictionary<string, string> Lambda(string id) => new() { ["Set-Cookie"] = $"sid={id}; HttpOnly" };

    void Lookalikes(HttpResponse Response, HttpResponseMessage upstream, SetCookieHeaderValue cookie)
    {
        Response.Headers.Append("Set-Cookie", cookie.ToString());
        foreach (var received in upstream.Headers.GetValues("Set-Cookie"))
        {
            Response.Headers.Append("Set-Cookie", received);
        }
        Response.Headers["Access-Control-Expose-Headers"] = "Set-Cookie";
        upstream.RequestMessage.Headers.Add("Cookie", "sid=1; theme=dark");
    }
}
