namespace Shop.Settings;

/// <summary>What visitors may choose; no attribute of a cookie.</summary>
public class CookieOptions
{
    public string NamePrefix { get; set; } = "shop";
    public int? ValidationInterval { get; set; }
}
