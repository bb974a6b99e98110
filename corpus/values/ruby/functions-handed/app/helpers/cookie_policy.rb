class CookiePolicy
  def self.harden(options)
    options[:secure] = true
    options[:httponly] = true
  end

  def self.flag(options, secure)
    options[:secure] = secure
  end
end
