// ok
const cookie = {
    secure: true,
    httpOnly: true,
}

const options = {
    // ok
    cookie: {
        secure: true,
        httpOnly: true,
    }
}

// ok
cookieSession({ secure: true })
