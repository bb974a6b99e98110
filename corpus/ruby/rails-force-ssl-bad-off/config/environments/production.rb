Rails.application.configure do
  config.eager_load = true
  # bad: secure
  config.force_ssl = false
end
