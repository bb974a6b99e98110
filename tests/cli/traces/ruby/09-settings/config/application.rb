module Shop
  class Application < Rails::Application
    # trace: secure
    config.session_store :cookie_store, key: "_shop", secure: Settings::OFF
  end
end
