export default async function routes (fastify) {
  fastify.get('/', async (request, reply) => {
    // bad: secure, http-only - the defaults are those of another application
    reply.setCookie('desk', id)
  })
}
