Clearance.configure do |config|
  config.cookie_name = "shop_token"
  # bad: secure
  config.secure_cookie = false
  # bad: http-only
  config.httponly = false
end

# ok - another library's configuration
Shop.configure do |settings|
  settings.secure_cookie = false
  settings.httponly = false
end
