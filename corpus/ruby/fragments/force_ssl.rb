# ok
config.force_ssl = true
