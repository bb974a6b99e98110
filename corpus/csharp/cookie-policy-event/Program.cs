using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<CookiePolicyOptions>(options =>
{
    options.OnAppendCookie = context =>
    {
        context.CookieOptions.Secure = true;
        context.CookieOptions.HttpOnly = true;
    };
});
var app = builder.Build();
app.UseCookiePolicy();
// ok
app.MapGet("/", (HttpContext http) => http.Response.Cookies.Append("visited", "1"));
app.Run();
