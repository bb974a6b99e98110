require "roda"

class App < Roda
  # bad: http-only
  plugin :cookie_flags, httponly: false, same_site: :lax

  route do |r|
    r.post "login" do
      # bad: http-only - the plugin adds Secure and SameSite
      response.set_cookie("token", value: r.params["token"], path: "/")
      # ok
      response.set_cookie("token", value: r.params["token"], path: "/", httponly: true)
    end
  end
end
