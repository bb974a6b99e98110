class ApiController < ActionController::Base
  def index
    # ok - no cookie is written here
    request.session_options[:skip] = true
    head :ok
  end
end
