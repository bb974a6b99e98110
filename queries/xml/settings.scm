; The whole file holds settings.

; <?xml version="1.0"?><web-app>…</web-app>
(document) @site
