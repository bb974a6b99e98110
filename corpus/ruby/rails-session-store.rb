# bad: secure
Rails.application.config.session_store :cookie_store, key: "_shop_session"

# bad: secure, http-only
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: false, httponly: false

# bad: secure
Shop::Application.config.session_store :active_record_store, :key => '_shop_session', :httponly => true

# bad: secure, same-site-none
Rails.application.config.session_store(:cookie_store, key: "_shop_session", same_site: :none)

# ok
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: true, httponly: true, same_site: :lax

# ok
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: Rails.env.production?

# bad: off-in-production
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: Rails.env.development?

# low: secure
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: ENV["SECURE_COOKIES"] == "true"

# bad: domain
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: true, domain: ".example.com"

# ok - an API without sessions
Rails.application.config.session_store :disabled

# Without parentheses over several lines, hash rockets.
# bad: http-only
MyApp::Application.config.session_store :redis_store,
  :servers => ENV["REDIS_URL"],
  :secure => true,
  :httponly => false,
  :expire_after => 90.minutes
