import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext'

export default class CartController {
  public async store({ request, response }: HttpContextContract) {
    // ok - its defaults stand in config/app.ts
    response.cookie('cart', request.input('items'))
    // ok - a deletion
    response.clearCookie('cart')
  }
}
