Rails.application.config.sorcery.configure do |config|
  # ok
  config.remember_me_httponly = true
end
