import Fastify from 'fastify'
import cookie from '@fastify/cookie'

const fastify = Fastify()
fastify.register(cookie, { parseOptions: { secure: false } }) // hop 1
