class LoginController < ApplicationController
  def login
    base = { secure: false } # hop 2
    options = { value: 'v' }.merge(base) # hop 1
    # trace: secure
    cookies[:session] = options
  end
end
