# ok
Rails.application.config.session_store :cookie_store, key: "_shop_session", secure: true, same_site: :lax
