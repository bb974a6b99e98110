# ok
Rails.application.config.session_store :cookie_store, key: "_shop", secure: Rails.env.production?, httponly: true, same_site: :lax
