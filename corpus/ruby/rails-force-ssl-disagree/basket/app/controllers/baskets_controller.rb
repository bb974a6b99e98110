class BasketsController < ApplicationController
  def create
    # low: secure - one application forces TLS, the other one does not
    cookies[:basket] = { value: basket.token, httponly: true }
  end
end
