export default async function routes (fastify) {
  fastify.get('/', async (request, reply) => {
    // ok - parseOptions say it
    reply.setCookie('basket', id, { path: '/' })

    // bad: secure - what is written here wins
    reply.setCookie('basket', id, { secure: false })

    // ok - deletes
    reply.setCookie('basket', '', { maxAge: 0 })
  })
}
