; Elements. Attributes lie in the tag and children in `content`, both inside the element's node.

; <httpCookies requireSSL="true"/>    <secure>true</secure>
(element [(EmptyElemTag (Name) @name) (STag (Name) @name)]) @site
