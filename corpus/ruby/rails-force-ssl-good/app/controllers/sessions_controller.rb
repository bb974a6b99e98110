class SessionsController < ApplicationController
  def create
    # bad: http-only - force_ssl makes it Secure, but nothing makes it HttpOnly
    cookies[:auth_token] = { value: token, expires: 1.week.from_now }
    # ok
    cookies.signed[:auth_token] = { value: token, httponly: true }
  end
end
