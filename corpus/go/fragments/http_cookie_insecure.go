func main () {
    // bad: secure
    cookie = http.Cookie {
        Path:   "/",
        HttpOnly: true,
    }
}

func main () {
    // bad: secure
    cookie = http.Cookie {
        Path:   "/",
        HttpOnly: true,
        Secure: false,
    }
}
