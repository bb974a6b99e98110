<%@ Page Language="C#" %>
<%-- Classic pages. --%>
<script runat="server">
    void Page_Load(object sender, EventArgs e)
    {
        // bad: secure, http-only
        // info: same-site
        Response.Cookies.Add(new HttpCookie("session", token));
    }
</script>
<%-- bad: secure, http-only --%>
<%-- info: same-site --%>
<% Response.Cookies.Add(new HttpCookie("auth", token)); %>
<a href="<%= ResolveUrl("~/") %>">Response.Cookies.Add(new HttpCookie("auth", token))</a>
<script>
    // bad: secure
    // info: same-site
    document.cookie = "session=<%= Token %>; path=/";
</script>
