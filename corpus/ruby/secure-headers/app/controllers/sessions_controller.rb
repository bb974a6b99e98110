class SessionsController < ApplicationController
  def create
    # ok - marked on its way out
    cookies[:token] = params[:token]
    head :ok
  end
end
