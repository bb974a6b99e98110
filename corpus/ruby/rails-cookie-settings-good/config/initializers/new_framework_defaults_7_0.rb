# ok
Rails.application.config.action_dispatch.cookies_serializer = :json
# Rails.application.config.action_dispatch.cookies_serializer = :hybrid
# ok
Rails.application.config.action_dispatch.use_authenticated_cookie_encryption = true
