class SessionsController < ApplicationController
  MODE = "strict"

  def create
    both = { value: "1", httponly: true }
    if params[:a]
      both[:secure] = true
      both[:path] = "/admin"
    else
      both[:secure] = true
    end
    # ok - both ways set it
    cookies[:token] = both

    one = { value: "1", httponly: true }
    if params[:a]
      one[:secure] = true
    elsif params[:b]
      one[:path] = "/"
    else
      one[:secure] = true
    end
    # low: secure - one way does not set it
    cookies[:token] = one

    modifier = { value: "1", httponly: true, secure: true }
    modifier[:secure] = false if params[:a]
    # low: secure
    cookies[:token] = modifier

    last = { value: "1", httponly: true }
    last[:secure] = false unless params[:a]
    last[:secure] = true
    # ok - the last write holds
    cookies[:token] = last

    cases = { value: "1", httponly: true }
    case params[:a]
    when "a", "b" then cases[:secure] = true
    when "c"
      cases[:secure] = true
    else
      cases[:secure] = true
    end
    # ok - every case sets it
    cookies[:token] = cases

    known = { value: "1", httponly: true }
    case MODE
    when "lax"
      known[:secure] = false
    when "none", "strict"
      known[:secure] = true
    end
    # ok - of a known subject one arm is taken
    cookies[:token] = known

    # bad: secure
    cookies[:token] = { value: "1", httponly: true, secure: case MODE when "lax" then true else false end }

    # ok
    cookies[:token] = { value: "1", httponly: true, secure: case MODE when "strict" then true else false end }

    # bad: secure
    cookies[:token] = { value: "1", httponly: true, secure: (MODE == "lax" ? true : false) }

    chosen = if params[:a] then { value: "1", httponly: true, secure: true } else { value: "2", httponly: true, secure: true } end
    # ok
    cookies[:token] = chosen

    tried = { value: "1", httponly: true, secure: true }
    begin
      tried[:path] = load_path
    rescue ArgumentError
      tried[:secure] = false
      raise
    ensure
      tried[:same_site] = :lax
    end
    # ok - the handler leaves
    cookies[:token] = tried

    handled = { value: "1", httponly: true, secure: true }
    begin
      handled[:path] = load_path
    rescue ArgumentError
      handled[:secure] = false
    end
    # low: secure - the handler takes it back
    cookies[:token] = handled

    %w[a b].each do |name|
      turn = { value: name, httponly: true }
      if params[:a]
        turn[:secure] = false
        next
      end
      turn[:secure] = true
      # ok - what goes on with the next turn is not sent
      cookies[:token] = turn
    end
  end

  def leave
    options = { value: "1", httponly: true, secure: true }
    if params[:plain]
      options[:secure] = false
      return
    end
    # ok - the way that takes it back leaves
    cookies[:token] = options
  end
end
