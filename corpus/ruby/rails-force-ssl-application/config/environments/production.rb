# ok - said in config/application.rb
Rails.application.configure do
  config.eager_load = true
end
