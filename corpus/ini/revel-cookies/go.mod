module github.com/acme/shop

go 1.22

require github.com/revel/revel v1.1.0
