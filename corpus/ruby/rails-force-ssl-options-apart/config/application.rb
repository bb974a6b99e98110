module Shop
  class Application < Rails::Application
    config.ssl_options = { secure_cookies: false }
  end
end
