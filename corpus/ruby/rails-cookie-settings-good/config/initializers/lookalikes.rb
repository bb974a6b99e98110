# ok - a cache of the server, no cookie
Rails.application.config.active_support.cache_serializer = :marshal
# ok - messages in a database
Rails.application.config.active_record.message_serializer = :marshal
# ok - a cipher of another thing
Rails.application.config.storage_cipher = "aes-256-cbc"
