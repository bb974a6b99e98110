# ok - force_ssl makes it Secure
Rails.application.config.session_store :cookie_store, key: "_shop_session"
