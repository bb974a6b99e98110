class SessionsController < ApplicationController
  def create
    # bad: secure
    cookies[:auth_token] = { value: token, httponly: true }
  end
end
