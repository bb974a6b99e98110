import Fastify from 'fastify'
import fastifySession from '@fastify/session'
import secureSession from '@fastify/secure-session'

const fastify = Fastify()

// ok - Secure and HttpOnly are on by default
fastify.register(fastifySession, { secret, cookie: { sameSite: 'lax' } })

// bad: secure, http-only
fastify.register(fastifySession, { secret, cookie: { secure: false, httpOnly: false } })

// low: secure
fastify.register(fastifySession, { secret, cookie: { secure: 'auto' } })

// bad: secure
fastify.register(secureSession, { key, cookie: { path: '/' } })

// ok
fastify.register(secureSession, { key, cookie: { path: '/', secure: true } })

// ok - some other plugin
fastify.register(helmet, { global: true })
