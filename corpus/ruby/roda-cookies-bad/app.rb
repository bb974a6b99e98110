require "roda"

class App < Roda
  # bad: http-only
  plugin :cookies, secure: true, httponly: false, same_site: :lax, path: "/"

  route do |r|
    r.post "login" do
      # bad: http-only - by the options of the plugin
      response.set_cookie("token", value: r.params["token"], path: "/")
      # ok
      response.set_cookie("token", value: r.params["token"], path: "/", httponly: true)
    end
  end
end
