Rails.application.configure do
  # ok - every cookie of the application says it itself
  config.cache_classes = true
  config.eager_load = true
  config.log_level = :info
end
