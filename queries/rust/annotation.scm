; #[get("/")]    #[derive(Debug)]
(attribute_item (attribute . [(identifier) (scoped_identifier)] @name)) @site
