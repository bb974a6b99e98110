using System.Net.Http;
using Microsoft.Net.Http.Headers;

namespace Shop.Tests;

public static class Requests
{
    // ok - the class of another namespace, which is a line of a request
    public static string Line(string id) => new CookieHeaderValue("sid", id).ToString();
}
