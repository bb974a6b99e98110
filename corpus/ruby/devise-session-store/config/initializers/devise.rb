Devise.setup do |config|
  # ok - Secure comes from the session store
  config.rememberable_options = {}
end
