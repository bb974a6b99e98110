class LoginController < ApplicationController
  def hardened
    options = { value: 'v', same_site: :lax }
    CookiePolicy.harden(options)
    # ok: secure, http-only
    cookies[:session] = options
  end

  def flagged
    options = { value: 'v', same_site: :lax, httponly: true, secure: true }
    CookiePolicy.flag(options, false)
    # bad: secure
    cookies[:session] = options
  end
end
