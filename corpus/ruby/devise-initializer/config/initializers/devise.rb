# frozen_string_literal: true

Devise.setup do |config|
  config.mailer_sender = "noreply@example.com"
  # bad: lifetime
  config.remember_for = 1.year
  config.extend_remember_period = true

  # bad: secure
  config.rememberable_options = {}
  # bad: secure, http-only
  config.rememberable_options = { secure: false, httponly: false }
  # bad: secure - the key is a name
  config.rememberable_options = { key: "remember_shop", httponly: true }
  # ok
  config.rememberable_options = { secure: true }
  # ok
  config.rememberable_options = { secure: Rails.env.production?, same_site: :lax }
end
