require "rack/session/cookie"

# bad: secure
use Rack::Session::Cookie, key: "rack.session", secret: ENV["SECRET"]

# bad: secure, http-only
use Rack::Session::Cookie, :key => "shop.session", :secret => ENV["SECRET"], :secure => false, :httponly => false

# bad: secure
use Rack::Session::Pool

# ok
use Rack::Session::Cookie, key: "shop.session", secret: ENV["SECRET"], secure: true, same_site: :lax

# ok
use Rack::Session::Cookie, secret: ENV["SECRET"], secure: ENV["RACK_ENV"] == "production"

# bad: lifetime
use Rack::Session::Cookie, secret: ENV["SECRET"], secure: true, expire_after: 31_536_000

# ok - another middleware
use Rack::Deflater

# bad: secure
use Rack::Session::EncryptedCookie, key: "shop.session", secret: ENV["SECRET"]

# ok
use Rack::Session::Moneta, store: :Redis, key: "shop.session", secure: true, same_site: :lax
