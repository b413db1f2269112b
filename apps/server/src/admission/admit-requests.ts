import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpAdmission } from './http-admission.js';

const OPERATIONS = '/graphql';
/** Routes of which each request costs work. Pages and health are quick, and are not counted. */
const COUNTED = [OPERATIONS, '/sign-in/', '/export/'];

/** The route and not the address is looked at, for one address can be written in many ways. */
interface Routed {
  readonly routeOptions: { readonly url?: string | undefined };
}

const isOperation = ({ routeOptions: { url } }: Routed): boolean => url === OPERATIONS;
const isCounted = ({ routeOptions: { url = '' } }: Routed): boolean =>
  COUNTED.some((route) => url.startsWith(route));

/** Lets requests in, or answers them, before Nest and Apollo get to them. */
export function admitRequests(app: NestFastifyApplication): void {
  const admission = app.get(HttpAdmission);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (isCounted(request) && (await admission.beforeBody(request, reply))) return reply;
  });
  fastify.addHook('preHandler', async (request, reply) => {
    if (isOperation(request) && (await admission.beforeOperation(request, reply))) return reply;
  });
}
