SecureHeaders::Configuration.default do |config|
  # bad: secure, http-only
  config.cookies = SecureHeaders::OPT_OUT
end
