class GuestsController < ApplicationController
  def create
    # bad: secure, http-only, lifetime - what a parameter holds is the value, not the options
    cookies.permanent.signed[:guest_token] = params[:token] if params[:token]
    # bad: secure, http-only
    cookies[:sid] = session["sid"]
    head :ok
  end
end
