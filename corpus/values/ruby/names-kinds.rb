module Names
  PREFIX = "acme_"
  CSRF = PREFIX + "csrf_token"
  SESSION = "#{PREFIX}session"
end

class SessionsController < ApplicationController
  def create
    # bad: secure - scripts read it by design
    cookies[Names::CSRF] = { value: "1" }
    # bad: http-only, secure
    cookies[Names::SESSION] = { value: "1" }
  end
end
