class LoginController < ApplicationController
  def login
    # bad: secure
    request.session_options.merge!(secure: false)
  end

  def safe
    # ok
    request.session_options.merge!(secure: true)
  end

  def defaults
    # bad: http-only
    request.session_options.reverse_merge!(secure: true, httponly: false)
  end
end
