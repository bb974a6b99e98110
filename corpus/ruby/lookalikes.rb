require "http/cookie"
require "mechanize"

# ok - a client's jar
jar = HTTP::CookieJar.new
jar.add(HTTP::Cookie.new("sid", "1", domain: "example.com", path: "/"))

# ok - a client that sends cookies
RestClient.get("https://example.com/", cookies: { sid: "1" })

# ok - another library's use and set
use Middleware, secure: false
set :bind, "0.0.0.0"

# ok - a hash of another name
preferences[:theme] = "dark"
