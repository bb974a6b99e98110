import Fastify from 'fastify'
import cookie from '@fastify/cookie'

const fastify = Fastify({ trustProxy: true })
fastify.register(cookie, { secret, parseOptions: { secure: true, httpOnly: true } })
