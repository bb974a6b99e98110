Clearance.configure do |config|
  # bad: secure
  config.mailer_sender = "reply@example.com"
  config.rotate_csrf_on_sign_in = true
end
