<%@ page contentType="text/html" %>
<%-- The Java is not read, the scripts are. --%>
<%
    response.addCookie(new Cookie("session", token));
    if (a < b) {
%>
<a href="<%= request.getContextPath() %>/${user.id}">x</a>
<% } %>
<script>
    var id = ${user.id};
    // bad: secure
    // info: same-site
    document.cookie = "session=<%= token %>; path=/";
    // ok - what the page writes may hold the rest
    document.cookie = "session=1; ${rest}";
</script>
