using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
// bad: secure - not even over HTTPS
builder.Services.AddAntiforgery();
var app = builder.Build();
// ok - what checks the token
app.UseAntiforgery();
