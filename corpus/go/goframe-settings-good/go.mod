module example.com/shop

go 1.20

require github.com/gogf/gf/v2 v2.7.0
