Rails.application.config.sorcery.submodules = [:remember_me, :reset_password]

Rails.application.config.sorcery.configure do |config|
  # bad: http-only
  config.remember_me_httponly = false

  # ok
  config.user_config do |user|
    user.remember_me_for = 1_209_600
  end
  config.user_class = "User"
end
