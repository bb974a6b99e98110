class SessionsController < ApplicationController
  def create
    secure, httponly = true, false
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: secure }
    # bad: http-only
    cookies[:token] = { value: "1", httponly: httponly, secure: true }
    off, on = [false, true]
    # bad: secure
    cookies[:token] = { value: "1", httponly: true, secure: off }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: on }
    a = b = true
    # ok
    cookies[:token] = { value: "1", httponly: a, secure: b }
  end

  def destroy(secure: true, httponly: false)
    # low: http-only - whoever calls decides
    cookies[:token] = { value: "1", httponly:, secure: }
  end
end
