require "grape"

class API < Grape::API
  post "login" do
    # bad: secure, http-only
    cookies[:token] = declared(params)[:token]
    # bad: secure
    cookies[:token] = { value: declared(params)[:token], path: "/", httponly: true }
    # ok
    cookies[:token] = { value: declared(params)[:token], path: "/", secure: true, httponly: true, same_site: :lax }
    # ok - a deletion
    cookies.delete(:token)
    # ok - a deletion
    cookies[:token] = { value: "", expires: Time.at(0) }
  end
end
