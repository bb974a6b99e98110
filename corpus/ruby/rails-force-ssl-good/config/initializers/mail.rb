# Writes to `config` in other files say nothing about cookies.
Rails.application.configure do
  config.action_mailer.delivery_method = :smtp
end

Rails.application.config.x.greeting = "hello"
