require 'rack'
require_relative 'cookie_options'

class Login
  def call(env)
    response = Rack::Response.new
    # bad: secure
    response.set_cookie("auth_token", CookieOptions.new.secure(false).httponly(true))

    # ok
    response.set_cookie("auth_token", CookieOptions.new.secure(true).httponly(true))

    options = CookieOptions.new.secure(true)
    options = options.max_age(3600) if env["remember"]
    # bad: http-only - also through a variable and a branch
    response.set_cookie("auth_token", options.httponly(false))

    # bad: secure, http-only - with a last link that takes nothing
    response.set_cookie("auth_token", options.httponly(false).secure(false).to_h)

    # ok - nobody says what the rest of it is
    response.set_cookie("auth_token", CookieOptions.new.path("/"))
    response.finish
  end
end
