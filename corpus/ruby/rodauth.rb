require "roda"

class App < Roda
  plugin :rodauth do
    enable :login, :logout, :remember
    # bad: secure
    remember_cookie_options(secure: false, same_site: :lax)
  end

  plugin :rodauth, name: :admin do
    enable :login, :remember
    # ok
    remember_cookie_options(secure: true, same_site: :strict)
  end

  plugin :rodauth, name: :api do
    # bad: http-only
    remember_cookie_options(http_only: false)
    # ok - how long it lives is another matter
    remember_deadline_interval(days: 14)
  end
end
