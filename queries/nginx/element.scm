; add_header Set-Cookie "a=b";
(attribute (keyword) @name) @site
