class BasketsController < ApplicationController
  def create
    # ok - the application that uses the engine forces TLS
    cookies[:basket] = { value: basket.token, httponly: true }
  end
end
