require 'rails'
require_relative 'settings'

class SessionsController < ApplicationController
  SAFE = { secure: true, httponly: true, path: "/" }.freeze
  OPEN = { secure: false, httponly: true }

  def merged
    # ok
    cookies[:auth_token] = OPEN.merge(SAFE)
    # bad: secure
    cookies[:auth_token] = SAFE.merge(OPEN, path: "/shop")
    # bad: secure
    cookies[:auth_token] = SAFE.merge(value: token, secure: false)
    # bad: secure
    cookies[:auth_token] = { **SAFE, value: token, secure: false }
    # ok
    cookies[:auth_token] = OPEN.deep_merge(SAFE).merge(value: token)
    # ok - the first wins
    cookies[:auth_token] = { secure: true }.reverse_merge(OPEN)
    # bad: secure
    cookies[:auth_token] = { value: token }.with_defaults(OPEN)
    # ok - nobody sees it
    cookies[:auth_token] = OPEN.merge(Strict::OPTIONS)
  end

  def written
    options = { httponly: true }
    options.merge!(SAFE, path: "/shop")
    # ok
    cookies[:auth_token] = options
    options.update(secure: false)
    # bad: secure
    cookies[:auth_token] = options
    options.store(:secure, true)
    # ok
    cookies[:auth_token] = options

    filled = { httponly: false }
    filled.reverse_merge!(SAFE)
    # bad: http-only
    cookies[:auth_token] = filled

    # ok
    cookies[:auth_token] = { httponly: true }.tap { |hash| hash[:secure] = true }
    # bad: secure
    cookies[:auth_token] = SAFE.dup.tap { |hash| hash[:secure] = false }
  end

  def cut
    changed = SAFE.dup
    changed[:httponly] = false
    # bad: http-only
    cookies[:auth_token] = changed
    # ok - the original is as it was
    cookies[:auth_token] = SAFE
    less = SAFE.dup
    less.delete(:secure)
    # bad: secure
    cookies[:auth_token] = less
    # bad: secure, http-only
    cookies[:auth_token] = SAFE.except(:secure, :httponly)
    # bad: http-only
    cookies[:auth_token] = SAFE.slice(:secure, :path)
    # ok
    cookies[:auth_token] = SAFE.except(:path)
  end
end
