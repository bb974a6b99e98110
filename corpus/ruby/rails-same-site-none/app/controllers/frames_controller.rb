class FramesController < ApplicationController
  def show
    # bad: secure, same-site-none
    cookies[:frame] = { value: "1", httponly: true }
    # ok
    cookies[:page] = { value: "1", httponly: true, secure: true }
  end
end
