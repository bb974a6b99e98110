Rails.application.configure do
  # bad: serializer - old cookies are still unpacked
  config.action_dispatch.cookies_serializer = :hybrid
  # bad: cipher
  config.action_dispatch.encrypted_cookie_cipher = "aes-128-cbc"
end
