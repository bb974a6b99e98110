# ok
Clearance.configure do |config|
  config.mailer_sender = "reply@example.com"
  config.secure_cookie = Rails.env.production?
  config.same_site = :lax
end
