class DesksController < ApplicationController
  def create
    # bad: secure
    cookies[:desk] = { value: desk.id, httponly: true }
  end
end
