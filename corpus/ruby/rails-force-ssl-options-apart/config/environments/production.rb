Rails.application.configure do
  # bad: secure - the options of config/application.rb keep cookies as they are
  config.force_ssl = true
end
