# Words of cookies and sessions, none of them one.
class Bakery
  attr_accessor :config

  def words(oven)
    # ok - the oven's own
    oven.config.force_ssl = false
    # ok - a shift
    oven.sessions secure: false
    # ok - biscuits
    oven.cookies_policy = { secure: false, httponly: false }
    # ok
    oven.remember_for = 30
    # ok - an answer that came from elsewhere
    answer = Net::HTTP.get_response(URI("https://partner.example"))
    # ok
    answer["Set-Cookie"]
    # ok - what a client sends
    request = Net::HTTP::Get.new("/")
    request["Cookie"] = "sid=a"
    # ok - a jar of a client
    jar = HTTP::CookieJar.new
    jar.add(HTTP::Cookie.new("sid", "a", domain: "partner.example", path: "/"))
  end
end
