Rails.application.configure do
  config.eager_load = true
  # ok
  config.force_ssl = true
end
