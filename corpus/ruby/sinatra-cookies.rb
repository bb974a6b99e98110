require "sinatra/base"
require "sinatra/cookies"

class Shop < Sinatra::Base
  helpers Sinatra::Cookies

  post "/login" do
    # ok - HttpOnly, and Secure where the request is
    cookies[:token] = params["token"]
    # bad: secure
    cookies.set(:token, value: params["token"], secure: false)
    # bad: http-only
    cookies.set(:token, value: params["token"], httponly: false)
    # ok
    cookies.set(:token, value: params["token"], secure: true, same_site: :lax)
    # bad: secure, http-only - the response knows nothing of the helper's defaults
    response.set_cookie("token", value: params["token"])
    # ok - a deletion
    cookies.delete(:token)
    # ok - read
    cookies[:theme]
  end
end
