class UserSession < Authlogic::Session::Base
  logout_on_timeout true
  # bad: secure
  secure false
  # bad: http-only
  httponly false
  # bad: lifetime
  remember_me_for 1.year
end

class AdminSession < Authlogic::Session::Base
  # ok
  secure true
  # ok
  httponly true
  # ok
  remember_me_for 2.weeks
end

class Shop < ApplicationRecord
  # ok - a look-alike
  secure false
  httponly false
end
