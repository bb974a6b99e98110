require "hanami/action"

module Bookshelf
  module Actions
    class Login < Hanami::Action
      include Hanami::Action::Cookies

      def handle(request, response)
        # bad: secure, http-only
        response.cookies[:token] = request.params[:token]
        # bad: http-only
        response.cookies[:token] = { value: request.params[:token], secure: true }
        # ok
        response.cookies[:token] = { value: request.params[:token], secure: true, httponly: true, same_site: :lax }
        # ok - a deletion
        response.cookies[:token] = nil
        # ok - a read
        request.cookies[:token]
      end
    end
  end
end
