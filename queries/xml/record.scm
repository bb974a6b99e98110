; The document is a record with one entry, the root element.

; <?xml version="1.0"?><web-app>…</web-app>
(document) @site
