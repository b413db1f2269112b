import type { IncomingMessage } from 'node:http';
import { type LogLevel as NestLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppValues } from './app.module.js';
import { LOG_LEVELS, type LogLevel, type ServerConfig } from './config/server-config.js';
import { MOST_BYTES } from './graphql/limits.js';
import { SECURITY_HEADERS } from './pages/security-headers.js';
import { cacheControl, isWebClientBuilt, pagePath, WEB_CLIENT } from './pages/web-client.js';

const REQUEST_TIMEOUT_MS = 30_000;
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
    bodyLimit: MOST_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    rewriteUrl: (request: IncomingMessage) => pagePath(request),
  });
  const logger = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(log) + 1).map((level) => NEST_LEVELS[level]);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of({ ...values, config }), adapter, {
    logger: ['fatal', ...logger],
    abortOnError: false,
  });
  addHeaders(app);
  if (pages && isWebClientBuilt()) await servePages(app);
  await app.init();
  return app;
}

function addHeaders(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
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
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControl(path)),
  });
}
