require "hanami"

module Bookshelf
  class App < Hanami::App
    # bad: http-only
    config.actions.cookies = { secure: true, httponly: false }
  end
end
