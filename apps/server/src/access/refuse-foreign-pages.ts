import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const FORBIDDEN = {
  errors: [{ message: 'Pages of other sites may not use this.', extensions: { code: 'FORBIDDEN' } }],
};

/**
 * Refuses what pages of other sites send, before it is read: all of it to the API, and elsewhere all that could change
 * something. Their links to our pages still work.
 */
export function refuseForeignPages(
  app: NestFastifyApplication,
  isFromOwnPage: (request: IncomingMessage) => boolean,
): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const isPage = reads && request.url.split('?')[0] !== '/graphql';
    if (isPage || isFromOwnPage(request.raw)) done();
    else void reply.code(403).send(FORBIDDEN);
  });
}
