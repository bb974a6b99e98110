Rails.application.configure do
  # bad: secure - what the shop says is not said here
  config.eager_load = true
end
