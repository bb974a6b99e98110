Rails.application.configure do
  # ok
  config.force_ssl = true
end
