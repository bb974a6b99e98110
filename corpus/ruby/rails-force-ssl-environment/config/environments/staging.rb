Rails.application.configure do
  # ok - not production
  config.force_ssl = false
end
