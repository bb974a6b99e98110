require "rack"

class App
  def call(env)
    response = Rack::Response.new
    # bad: secure, http-only
    response.set_cookie("sid", "abc")
    # bad: secure, http-only
    response.set_cookie("sid", value: "abc", path: "/")
    # bad: secure
    response.set_cookie("sid", { value: "abc", httponly: true })
    # bad: http-only
    response.set_cookie "sid", :value => "abc", :secure => true
    # ok
    response.set_cookie("sid", value: "abc", path: "/", secure: true, httponly: true, same_site: :lax)
    # bad: secure, http-only
    Rack::Utils.set_cookie_header!(headers, "sid", { value: "abc" })
    # ok
    Rack::Utils.set_cookie_header!(headers, "sid", { value: "abc", secure: true, httponly: true })
    # ok - a deletion
    response.delete_cookie("sid")
    # ok - a deletion
    response.set_cookie("sid", value: "", max_age: 0)
    # ok - a deletion
    response.set_cookie("sid", value: "", expires: Time.at(0))
    response.finish
  end
end

def headers_of(id)
  # bad: secure, http-only
  Rack::Utils.set_cookie_header("sid", { value: id, path: "/" })
  # ok
  Rack::Utils.set_cookie_header("sid", { value: id, secure: true, httponly: true })
  # bad: http-only
  Rack::Utils.add_cookie_to_header(nil, "sid", { value: id, secure: true })
end
