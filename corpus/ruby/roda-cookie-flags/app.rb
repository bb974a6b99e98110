require "roda"

class App < Roda
  # ok
  plugin :cookie_flags

  route do |r|
    # ok - marked on its way out
    response.set_cookie("token", value: r.params["token"], path: "/")
  end
end
