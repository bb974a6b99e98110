require "sinatra/base"
require "sinatra/cookies"

class Shop < Sinatra::Base
  helpers Sinatra::Cookies
  # ok
  set :cookie_options, secure: true, httponly: true, same_site: :lax, path: "/"

  post "/login" do
    # ok - by the options of the application
    cookies[:token] = params["token"]
    # bad: secure - what is said here counts
    cookies.set(:token, value: params["token"], secure: false)
  end
end
