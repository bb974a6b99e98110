module Shop
  class Application < Rails::Application
    config.load_defaults 7.0
    config.action_dispatch.cookies_same_site_protection = :none
  end
end
