Rails.application.configure do
  config.force_ssl = true # hop 1
end
