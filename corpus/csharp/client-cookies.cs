using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using OpenQA.Selenium;

class Clients
{
    void Use(IWebDriver driver, CookieContainer jar)
    {
        // ok - a client's jar
        jar.Add(new System.Net.Cookie("sid", "1", "/", "example.com"));
        // ok - a browser that is driven
        driver.Manage().Cookies.AddCookie(new OpenQA.Selenium.Cookie("sid", "1"));
        // ok - a header of a request
        var request = new HttpRequestMessage();
        request.Headers.Add("Cookie", "sid=1");
        // ok - a dictionary that happens to be called so
        var cookie = new Dictionary<string, string> { ["Secure"] = "false" };
    }
}
