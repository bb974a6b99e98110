namespace Shop.Settings;

public class UsersSettings
{
    // ok - a class of the project itself
    public CookieOptions Cookies { get; set; } = new CookieOptions();
}
