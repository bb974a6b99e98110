require "roda"

class App < Roda
  # ok - Secure follows the request
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET"), key: "shop.session"
  # ok
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET"), cookie_options: { secure: true, same_site: :strict }
  # bad: http-only
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET"), cookie_options: { secure: true, httponly: false }
  # bad: secure
  plugin :sessions, secret: ENV.fetch("SESSION_SECRET"), cookie_options: { secure: false }
  # ok - other plugins
  plugin :render, engine: "haml"
  plugin :cookies

  route do |r|
    r.post "login" do
      # bad: secure, http-only
      response.set_cookie("token", value: token, path: "/")
      # ok
      response.set_cookie("token", value: token, path: "/", secure: true, httponly: true, same_site: :lax)
      # ok - a deletion
      response.delete_cookie("token")
    end
  end
end
