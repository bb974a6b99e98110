# bad: secure
config.force_ssl = false
