module example.com/shop

go 1.20

require (
	github.com/go-macaron/session v1.0.3
	gopkg.in/macaron.v1 v1.5.0
)
