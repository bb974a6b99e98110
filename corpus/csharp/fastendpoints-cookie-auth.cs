using System;
using FastEndpoints;
using FastEndpoints.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);

// low: secure - follows the request
builder.Services.AddAuthenticationCookie(validFor: TimeSpan.FromMinutes(10));

// bad: http-only
builder.Services.AddAuthenticationCookie(TimeSpan.FromMinutes(10), options =>
{
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    options.Cookie.HttpOnly = false;
});

// ok
builder.Services.AddAuthenticationCookie(TimeSpan.FromMinutes(10), options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
