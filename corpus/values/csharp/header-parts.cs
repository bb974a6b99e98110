using Microsoft.AspNetCore.Http;
using System.Collections.Generic;
using System.Text;

class HeaderParts
{
    const string Attributes = "; Path=/; HttpOnly; Secure";

    void Parts(HttpResponse Response, string id, bool secure)
    {
        // ok
        Response.Headers.Append("Set-Cookie", "sid=" + id + Attributes);
        // low: secure
        Response.Headers.Append("Set-Cookie", $"sid={id}; HttpOnly{(secure ? "; Secure" : "")}");

        var cookie = $"sid={id}; HttpOnly";
        if (secure)
        {
            cookie += "; Secure";
        }
        // low: secure
        Response.Headers.Append("Set-Cookie", cookie);

        var builder = new StringBuilder();
        builder.Append("sid=").Append(id).Append("; HttpOnly");
        // bad: secure
        Response.Headers.Append("Set-Cookie", builder.ToString());
        builder.Append("; Secure");
        // ok
        Response.Headers.Append("Set-Cookie", builder.ToString());

        var parts = new List<string> { "sid=" + id, "HttpOnly" };
        parts.Add("Secure");
        // ok
        Response.Headers.Append("Set-Cookie", string.Join("; ", parts));
        // bad: secure
        Response.Headers.Append("Set-Cookie", string.Join("; ", "sid=" + id, "HttpOnly"));
        // ok - what stands at the end may be any attribute
        Response.Headers.Append("Set-Cookie", string.Format("sid={0}; HttpOnly; {1}", id, Response.Extra));
    }
}
