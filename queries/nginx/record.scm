; server { … }
(source_file) @site
