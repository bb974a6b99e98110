module Shop
  class Application < Rails::Application
    config.load_defaults 7.1
    # ok
    config.force_ssl = true
  end
end
