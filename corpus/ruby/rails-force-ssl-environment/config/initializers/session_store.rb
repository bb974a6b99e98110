# low: secure - as safe as the environment makes it
Rails.application.config.session_store :cookie_store, key: "_shop_session", same_site: :lax
