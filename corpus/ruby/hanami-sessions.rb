module Bookshelf
  class App < Hanami::App
    # bad: secure
    config.actions.sessions = :cookie, { key: "bookshelf.session", secret: settings.session_secret }
  end

  class Admin < Hanami::App
    # ok
    config.actions.sessions = :cookie, {
      key: "bookshelf.session",
      secret: settings.session_secret,
      secure: true,
      httponly: true,
      same_site: :lax
    }

    # ok - no sessions
    config.actions.sessions = nil
  end

  class Api < Hanami::App
    # bad: http-only
    config.actions.sessions = :cookie, { key: "api.session", secure: true, httponly: false }
  end
end
