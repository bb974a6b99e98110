require "webrick"

class Login < WEBrick::HTTPServlet::AbstractServlet
  def do_POST(request, response)
    # bad: secure, http-only
    cookie = WEBrick::Cookie.new("sid", request.query["sid"])
    cookie.path = "/"
    response.cookies << cookie

    # bad: http-only - the class cannot say it
    safer = WEBrick::Cookie.new("sid", request.query["sid"])
    safer.secure = true
    response.cookies << safer

    # ok - a deletion
    gone = WEBrick::Cookie.new("sid", "")
    gone.max_age = 0
    response.cookies << gone

    # ok - the header says all
    response["Set-Cookie"] = "sid=#{request.query["sid"]}; Path=/; Secure; HttpOnly; SameSite=Lax"
    # ok - read
    request.cookies.find { |c| c.name == "sid" }
  end
end
