class ApplicationController < ActionController::Base
  private

  def strict_options
    { value: "v", secure: true, httponly: true, same_site: :strict }
  end

  def plain_options
    { value: "v", secure: false, httponly: true, same_site: :lax }
  end

  def write_cookie(name, secure)
    # bad: http-only - decided here
    cookies[name] = { value: "v", secure: secure, same_site: :lax }
  end
end
