class SessionsController < ApplicationController
  KEEP = 2.months

  def durations(count)
    # bad: lifetime
    cookies[:auth_token] = { value: params[:t], expires: 1.year.from_now, secure: true, httponly: true }
    # bad: lifetime
    cookies[:auth_token] = { value: params[:t], expires: KEEP, secure: true, httponly: true }
    # bad: lifetime
    cookies[:auth_token] = { value: params[:t], max_age: 90.days.to_i, secure: true, httponly: true }
    # ok - two weeks
    cookies[:auth_token] = { value: params[:t], expires: 2.weeks.from_now, secure: true, httponly: true }
    # ok - nobody knows
    cookies[:auth_token] = { value: params[:t], expires: count.years.from_now, secure: true, httponly: true }
    # ok - a deletion
    cookies[:auth_token] = { value: params[:t], expires: 1.year.ago }
    # ok - as long as any other cookie may live
    cookies[:seen] = { value: "1", expires: 1.year.from_now, secure: true, httponly: true }
  end
end
