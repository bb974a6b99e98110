<#-- document.cookie = "session=1" -->
<#if user?? && count < 3>
<script>
    var id = ${user.id};
    <#list items as item>
    // bad: secure
    // info: same-site
    document.cookie = "session=${item.id!""}; path=/";
    </#list>
    // ok - what the page writes may hold the rest
    document.cookie = "session=1; ${rest}";
</script>
</#if>
