require "active_support/core_ext/integer/time"

Rails.application.configure do
  # bad: secure
  config.cache_classes = true
  config.eager_load = true
  config.consider_all_requests_local = false

  # Force all access to the app over SSL, use Strict-Transport-Security, and use secure cookies.
  # config.force_ssl = true

  config.log_level = :info
end
