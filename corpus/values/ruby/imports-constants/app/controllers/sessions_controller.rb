class SessionsController < ApplicationController
  def create
    # ok: secure, http-only
    cookies[:session] = { value: "v", secure: CookieNames::SECURE, httponly: true, same_site: :lax }
    # bad: secure
    cookies[:session] = { value: "v", secure: CookieNames::INSECURE, httponly: true, same_site: :lax }
    # bad: secure
    cookies[:session] = CookieNames.options(false)
    # ok: secure
    cookies[:session] = CookieNames.options(true)
    # ok: secure - of the class above
    cookies[:session] = strict_options
    # bad: secure - of the class above
    cookies[:session] = plain_options
    # ok: secure
    write_cookie(:session, true)
    # bad: secure
    write_cookie(:session, false)
  end
end
