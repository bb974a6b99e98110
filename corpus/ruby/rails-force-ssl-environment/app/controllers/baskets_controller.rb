class BasketsController < ApplicationController
  def create
    # low: secure
    cookies[:basket] = { value: basket.token, httponly: true, same_site: :lax }
    # ok - no less safe than before
    cookies[:voucher] = { value: basket.voucher, httponly: true, secure: true, same_site: :lax }
    # ok - nobody can tell, and the setting may only make it safer
    cookies[:gift] = { value: basket.gift, httponly: true, secure: Shop.protocol == "https", same_site: :lax }
  end
end
