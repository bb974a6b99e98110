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
