import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext'

export default class CartController {
  public async store({ request, response }: HttpContextContract) {
    // ok - its defaults stand in config/app.ts
    response.cookie('cart', request.input('items'))
    // bad: secure, http-only - what is written here wins
    response.plainCookie('cart', request.input('items'), { httpOnly: false, secure: false })
    // ok
    response.encryptedCookie('cart', request.input('items'), { httpOnly: true, secure: true, maxAge: '2h' })
    // ok - deletions
    response.cookie('cart', '', { httpOnly: false, maxAge: 0 })
    // ok
    response.clearCookie('cart')
  }
}
