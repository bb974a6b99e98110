class Defaults
  SECURE = true
  OFF = false
end

module Cookies
  HTTP_ONLY = true
end

class BaseController < ActionController::Base
  INHERITED = true

  def initialize
    @overridden = true
    @from_parent = true
  end
end

class SessionsController < BaseController
  NAME = "token"

  def initialize(given)
    super()
    @made = true
    @plain = false
    @given = given
    @overridden = false
    @changing = true
    @options = { value: "1", httponly: true }
    @options[:secure] = true
  end

  def change
    @changing = false
  end

  def create
    # ok - set when the object was made
    cookies[NAME] = { value: "1", httponly: Cookies::HTTP_ONLY, secure: @made }
    # low: secure - whoever makes the object decides
    cookies[:token] = { value: "1", httponly: true, secure: @given }
    # low: secure - another method may have changed it
    cookies[:token] = { value: "1", httponly: true, secure: @changing }
    # bad: secure
    cookies[:token] = { value: "1", httponly: true, secure: @plain }
    # ok - a constant of another class
    cookies[:token] = { value: "1", httponly: true, secure: Defaults::SECURE }
    # bad: secure
    cookies[:token] = { value: "1", httponly: true, secure: Defaults::OFF }
    # ok - inherited
    cookies[:token] = { value: "1", httponly: true, secure: INHERITED }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: @from_parent }
    # bad: secure - written again where the object is made
    cookies[:token] = { value: "1", httponly: true, secure: @overridden }
    # ok - the options are a field
    cookies[:token] = @options
  end
end
