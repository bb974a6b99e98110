class SessionsController < ApplicationController
  def create
    # bad: secure, http-only
    cookies[:auth_token] = "fixed"

    # bad: secure, http-only
    cookies[:auth_token] = "#{current_user.id}--#{digest}"

    # bad: secure, http-only
    cookies[:auth_token] = current_user.token

    # bad: secure, http-only
    cookies[:auth_token] = { value: current_user.token, expires: 1.week.from_now }

    # bad: secure
    cookies.signed[:user_id] = { value: current_user.id, httponly: true }

    # bad: http-only
    cookies.encrypted[:user_id] = { :value => current_user.id, :secure => true }

    # bad: secure, http-only, lifetime
    cookies.permanent.signed[:remember_me] = { value: current_user.remember_token, secure: false, httponly: false }

    # ok
    cookies[:auth_token] = { value: current_user.token, secure: true, httponly: true, same_site: :lax }

    # bad: lifetime - twenty years
    cookies.signed.permanent[:auth_token] = { value: current_user.token, secure: Rails.env.production?, httponly: true }

    # bad: off-in-production
    cookies[:auth_token] = { value: current_user.token, secure: !Rails.env.production?, httponly: true }

    # ok - the scheme of the request decides
    cookies[:auth_token] = { value: current_user.token, secure: request.ssl?, httponly: true }

    options = { value: current_user.token, httponly: true }
    options[:secure] = true
    # ok
    cookies[autologin_cookie_name] = options

    # bad: secure, same-site-none
    cookies[:widget] = { value: "1", httponly: true, same_site: :none }

    # bad: domain
    cookies[:session_id] = { value: "1", secure: true, httponly: true, domain: "example.com" }

    # bad: secure, http-only
    cookies[:locale] = { value: I18n.locale, expires: 1.year.from_now }
  end

  def destroy
    # ok - a deletion
    cookies.delete(:auth_token)
    # ok - a deletion
    cookies.delete :auth_token, domain: :all
    # ok - a deletion
    cookies[:auth_token] = { value: "", expires: Time.at(0) }
    # ok - nothing is left in it
    cookies[:auth_token] = nil
    # ok - a read
    redirect_to(cookies[:return_to] || root_path)
    # ok - a read
    token = cookies.signed[:user_id]
  end
end

def merged
  # bad: secure - what is joined counts
  cookies[:sid] = { value: token, httponly: true }.merge(same_site: :lax)
  # ok - the right one wins
  cookies[:sid] = { value: token, httponly: false, secure: false }.merge(httponly: true, secure: true)
  # ok - not known what it is joined with
  cookies.signed[:sid] = Shop::Config[:cookie_options].merge(value: token, httponly: true)
  options = { value: token, httponly: true }
  options.merge!(secure: true)
  # ok
  cookies[:sid] = options
  options.update({ secure: false })
  # bad: secure
  cookies[:sid] = options
end

def entries
  # bad: secure, http-only, lifetime - an entry is a value; the name is known
  cookies.permanent.signed[:guest_token] = params[:token] if params[:token]
  # bad: secure - scripts read it by design
  cookies["XSRF-TOKEN"] = session[:csrf] if session[:csrf]
end
