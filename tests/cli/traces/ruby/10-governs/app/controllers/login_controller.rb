class LoginController < ApplicationController
  def login
    # trace: secure
    cookies[:session] = { value: 'v', httponly: true }
  end
end
