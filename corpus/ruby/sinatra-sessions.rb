require "sinatra/base"

class Shop < Sinatra::Base
  # bad: secure
  enable :sessions
  set :session_secret, ENV.fetch("SESSION_SECRET")
end

class Admin < Sinatra::Base
  # ok
  set :sessions, secure: true, httponly: true, same_site: :lax
  # bad: secure
  set :sessions, { httponly: true }
  # bad: secure
  set :sessions, true
  # ok - no sessions, no cookie
  set :sessions, false
  # ok
  enable :logging
end
