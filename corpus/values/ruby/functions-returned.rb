class SessionsController < ApplicationController
  def create
    # ok: secure, http-only
    cookies[:session] = secure_options("v")
    # bad: secure
    cookies[:session] = lax_options
    # ok: secure
    cookies[:session] = flagged("v", true)
    # bad: secure
    cookies[:session] = flagged("v", false)
    # ok: secure, http-only
    cookies[:session] = { value: "v", secure: always, httponly: always }
    # bad: secure
    cookies[:session] = { value: "v", secure: never, httponly: always }
  end

  private

  def secure_options(value)
    { value: value, secure: true, httponly: true, same_site: :lax }
  end

  def lax_options
    { value: "v", httponly: true, same_site: :lax }
  end

  def flagged(value, secure)
    return { value: value, secure: secure, httponly: true }
  end

  def always
    true
  end

  def never = false
end
