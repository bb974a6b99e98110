class LoginController < ApplicationController
  def login
    production = Rails.env.production? # hop 1
    # trace: secure
    cookies[:session] = { value: 'v', secure: production }
  end
end
