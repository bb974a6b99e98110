export default async function routes (fastify) {
  fastify.get('/', async (request, reply) => {
    // trace: secure
    reply.setCookie('session', 'v', { path: '/' })
  })
}
