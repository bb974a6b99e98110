# ok
SecureHeaders::Configuration.default do |config|
  config.x_frame_options = "DENY"
  config.cookies = { secure: true, httponly: true, samesite: { lax: true } }
end
