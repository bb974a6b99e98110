// bad: secure, http-only
const cookie = {
    secure: false,
    httpOnly: false,
}

const options = {
    // bad: secure, http-only
    cookie: {
        secure: false,
        httpOnly: false,
    }
}

// bad: secure
cookieSession({ secure: false })
