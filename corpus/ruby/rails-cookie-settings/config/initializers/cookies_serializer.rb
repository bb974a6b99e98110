# Be sure to restart your server when you modify this file.

# bad: serializer
Rails.application.config.action_dispatch.cookies_serializer = :marshal
