package thumb

// Types of the package itself: foreign ones carry their package, in a file without imports too.
type Options struct{ Width, Height int }

// ok - a type of this package
var Small = Options{Width: 50, Height: 50}

// ok - a type of this package in another file
var Jar = Cookie{Name: "a", Value: "b"}
