class SessionsController < ApplicationController
  def create
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: Rails.env.production? }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: !Rails.env.development? }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: Rails.env == "production" }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: %w[production staging].include?(Rails.env) }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: Rails.env.in?(%w[production staging]) }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: ENV.fetch("RACK_ENV", "development") == "production" }
    # ok
    cookies[:token] = { value: "1", httponly: true, secure: case Rails.env when "development", "test" then false else true end }
    # bad: off-in-production
    cookies[:token] = { value: "1", httponly: true, secure: Rails.env.development? }
    # bad: off-in-production
    cookies[:token] = { value: "1", httponly: true, secure: ENV["RAILS_ENV"] != "production" }
    # bad: off-in-production
    cookies[:token] = { value: "1", httponly: true, secure: !Rails.env.production? }
    # low: secure
    cookies[:token] = { value: "1", httponly: true, secure: request.ssl? }
    # low: secure
    cookies[:token] = { value: "1", httponly: true, secure: ENV.fetch("COOKIE_SECURE", "false") == "true" }
    # low: secure
    cookies[:token] = { value: "1", httponly: true, secure: ActiveModel::Type::Boolean.new.cast(ENV.fetch("COOKIE_SECURE", "false")) }
    unless Rails.env.production?
      # ok - never in production
      cookies[:token] = { value: "1" }
    end
  end

  def destroy
    return unless Rails.env.test?
    # ok - not reached in production
    cookies[:token] = { value: "1" }
  end
end
