require "hanami/action"

class Login < Hanami::Action
  def handle(request, response)
    # bad: http-only - as the application has it
    response.cookies[:token] = request.params[:token]
    # ok
    response.cookies[:token] = { value: request.params[:token], httponly: true }
  end
end
