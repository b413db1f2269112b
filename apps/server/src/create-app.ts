import type { IncomingMessage } from 'node:http';
import { type LogLevel as NestLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { isSameOrigin } from './access/loopback.js';
import { refuseForeignPages } from './access/refuse-foreign-pages.js';
import { admitRequests } from './admission/admit-requests.js';
import { AppModule, type AppValues } from './app.module.js';
import { LOG_LEVELS, type LogLevel, type ServerConfig } from './config/server-config.js';
import { LIMITS } from './graphql/limits.js';
import { securityHeaders } from './pages/security-headers.js';
import { cacheControl, isWebClientBuilt, pagePath, WEB_CLIENT } from './pages/web-client.js';

const REQUEST_TIMEOUT_MS = 30_000;
/** For the headers alone: who sends them letter by letter keeps a connection busy. */
const HEADERS_TIMEOUT_MS = 10_000;
const TIMEOUT_CHECK_MS = 2_000;
const NEST_LEVELS: Record<LogLevel, NestLevel> = {
  error: 'error',
  warn: 'warn',
  info: 'log',
  debug: 'debug',
};

/** The HTTP application, initialised and not listening yet. */
export async function createApp(
  values: Omit<AppValues, 'config'>,
  config: ServerConfig,
): Promise<NestFastifyApplication> {
  const { log, pages } = config;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
    rewriteUrl: (request: IncomingMessage) => pagePath(request),
  });
  const logger = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(log) + 1).map((level) => NEST_LEVELS[level]);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of({ ...values, config }), adapter, {
    logger: ['fatal', ...logger],
    abortOnError: false,
  });
  const { publicUrl } = config.identity;
  addHeaders(app, securityHeaders(publicUrl));
  refuseForeignPages(app, (request) => isSameOrigin(request, publicUrl));
  admitRequests(app);
  if (pages && isWebClientBuilt()) await servePages(app);
  await app.init();
  return app;
}

function addHeaders(app: NestFastifyApplication, headers: Readonly<Record<string, string>>): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** By Fastify's plugin itself: what Nest says about the plugin's options is of an older version. */
async function servePages(app: NestFastifyApplication): Promise<void> {
  const { fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: WEB_CLIENT,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControl(path)),
  });
}
