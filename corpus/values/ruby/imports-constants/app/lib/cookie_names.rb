module CookieNames
  SESSION = "session"
  SECURE = true
  INSECURE = false

  def self.options(secure)
    { value: "v", secure: secure, httponly: true, same_site: :lax }
  end
end
