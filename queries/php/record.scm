; ['secure' => true]      array('secure' => true)      f($a, secure: true)
[(array_creation_expression) (arguments)] @site
