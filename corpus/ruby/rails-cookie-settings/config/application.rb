require "rails/all"

module Shop
  class Application < Rails::Application
    config.load_defaults 5.1
    # bad: cipher
    config.action_dispatch.use_authenticated_cookie_encryption = false
    # info: same-site
    config.action_dispatch.cookies_same_site_protection = nil
  end
end
