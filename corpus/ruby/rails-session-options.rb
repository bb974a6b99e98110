class RequestSetup
  def keep_signed_in
    # bad: lifetime - what the store says holds for everything else
    session.options[:expire_after] = 5.years
    session[:seen_at] = Time.current
  end
end

class ApplicationController < ActionController::Base
  def short
    # ok - a working day
    request.session_options[:expire_after] = 8.hours
  end

  def plain
    # bad: secure
    request.session_options[:secure] = false
  end

  def local_only
    # ok
    request.session_options[:secure] = true
  end

  def lookalike(settings)
    settings.options[:expire_after] = 5.years
    settings.options[:secure] = false
  end
end
