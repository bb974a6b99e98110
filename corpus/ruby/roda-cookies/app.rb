require "roda"

class App < Roda
  # ok
  plugin :cookies, secure: true, httponly: true, same_site: :lax, path: "/"

  route do |r|
    # ok - the plugin's options hold for every cookie
    response.set_cookie("token", value: r.params["token"], path: "/")
    # bad: http-only
    response.set_cookie("token", value: r.params["token"], httponly: false)
  end
end
