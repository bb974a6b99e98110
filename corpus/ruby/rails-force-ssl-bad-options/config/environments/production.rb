Rails.application.configure do
  # bad: secure
  config.force_ssl = true
  config.ssl_options = { secure_cookies: false, hsts: { subdomains: true } }
end
