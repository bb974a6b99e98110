class VisitsController < ApplicationController
  def create
    # ok - force_ssl of this application
    cookies[:visit] = { value: visit.id, httponly: true }
  end
end
