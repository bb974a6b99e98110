package web

import (
	"example.com/project/api/pb"
)

// Cookie is a type of this package, not that of net/http.
type Cookie struct {
	Name   string
	Secure bool
}

func describe() (*Cookie, *pb.Cookie) {
	// ok
	own := &Cookie{Name: "sid"}
	// ok
	message := &pb.Cookie{Name: "sid", Secure: false}
	return own, message
}
