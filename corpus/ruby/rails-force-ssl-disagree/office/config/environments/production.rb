Rails.application.configure do
  # bad: secure
  config.force_ssl = false
end
