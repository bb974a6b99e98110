module Api
  class Application < Rails::Application
    config.api_only = true
    config.middleware.use ActionDispatch::Cookies
    # bad: secure
    config.middleware.use ActionDispatch::Session::CookieStore, key: "_api_session"
    # ok
    config.middleware.use ActionDispatch::Session::CookieStore, key: "_api_session", secure: true, same_site: :lax
  end
end

module Reports
  class Application < Rails::Application
    # bad: secure
    config.middleware.insert_before 0, ActionDispatch::Session::CacheStore, key: "_reports_session"
    # ok
    config.middleware.insert_after ActionDispatch::Cookies, ActionDispatch::Session::CookieStore, key: "_reports_session", secure: true
    # ok - only named
    config.middleware.insert_before ActionDispatch::Session::CookieStore, Rack::Attack
  end
end
