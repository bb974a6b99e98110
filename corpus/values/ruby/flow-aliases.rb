class SessionsController < ApplicationController
  def create
    first = { value: "1", httponly: true }
    second = first
    second[:secure] = true
    # ok - both names are one object
    cookies[:token] = first

    original = { value: "1", httponly: true }
    copied = { **original }
    copied[:secure] = true
    # bad: secure - a copy is changed
    cookies[:token] = original
    # ok
    cookies[:token] = copied

    settings = { cookie: { value: "1", httponly: true } }
    inner = settings[:cookie]
    inner[:secure] = true
    # ok - the object inside has two names
    cookies[:token] = settings[:cookie]

    gone = { value: "1", httponly: true }
    name = gone
    name = { value: "1", httponly: true }
    name[:secure] = true
    # bad: secure - the other name stands for another object by then
    cookies[:token] = gone
    # ok
    cookies[:token] = name

    # ok - a block that is handed the object runs where it stands
    cookies[:token] = { value: "1", httponly: true }.tap { |options| options[:secure] = true }

    tapped = { value: "1", httponly: true }
    tapped.tap do |options|
      options[:secure] = true
    end
    # ok
    cookies[:token] = tapped

    merged = { value: "1", httponly: true, secure: true }
    merged.tap { |options| options[:secure] = false }
    # bad: secure
    cookies[:token] = merged

    given = { value: "1" }.then { |options| options.merge(httponly: true, secure: true) }
    # ok
    cookies[:token] = given
  end
end
