module github.com/acme/shop
