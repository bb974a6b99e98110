require "sinatra/base"
require "sinatra/cookies"

class Shop < Sinatra::Base
  helpers Sinatra::Cookies

  post "/logout" do
    # ok - deletions
    cookies.delete(:token)
    # ok
    cookies.set(:token, value: "", secure: false, expires: Time.at(0))
    # bad: secure
    cookies.set(:token, value: "a", secure: false, expires: Time.now + 60)
    # ok - what the request brought
    request.cookies["token"]
  end
end
