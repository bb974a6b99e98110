Rails.application.configure do
  config.eager_load = true
  # low: secure - whoever runs it decides
  config.force_ssl = ENV.fetch("FORCE_SSL", "true") == "true"
end
