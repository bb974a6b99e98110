Rails.application.configure do
  # ok - development is not production
  config.force_ssl = false
end
