require "sinatra/base"
require "sinatra/cookies"

class Shop < Sinatra::Base
  helpers Sinatra::Cookies
  # bad: http-only
  set :cookie_options, httponly: false, path: "/"

  post "/login" do
    # bad: http-only - by the options of the application
    cookies[:token] = params["token"]
    # ok
    cookies.set(:token, value: params["token"], httponly: true)
  end
end
