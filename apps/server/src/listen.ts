import { once } from 'node:events';
import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isLoopbackHost } from './access/loopback.js';
import { ConfigError } from './config/config-error.js';
import { DEFAULT_PORT, type ServerConfig } from './config/server-config.js';
import { errorCode } from './postgres/postgres-error.js';

/** Ports that are tried where none was asked for. */
const TRIES = 100;
/** The system chooses one that is free: whether the address can be had is seen all the same. */
const ANY_PORT = 0;

/**
 * Begins to listen.
 * @returns the address for people
 * @throws ConfigError when the port that was asked for, or the address, cannot be had
 */
export async function listen(app: NestFastifyApplication, config: ServerConfig): Promise<string> {
  const { host } = config;
  const port = config.port ?? (await findFreePort(host));
  try {
    await app.listen(port, host);
  } catch (error) {
    throw asConfigError(error, { host, port });
  }
  const address: unknown = app.getHttpServer().address();
  const bound =
    typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : port;
  return `http://${isLoopbackHost(host) ? 'localhost' : bracketed(host)}:${bound}`;
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * Before anything else is brought up, which may take a minute.
 * @throws ConfigError when the port that was asked for, or the address, cannot be had
 */
export async function refuseTakenPlace({ host, port }: Pick<ServerConfig, 'host' | 'port'>): Promise<void> {
  const asked = port ?? ANY_PORT;
  if (!(await isFree(asked, host))) throw taken(asked);
}

async function findFreePort(host: string): Promise<number> {
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new ConfigError(
    `No port from ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} is free: choose one by --port.`,
  );
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return true;
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return false;
    throw asConfigError(error, { host, port });
  } finally {
    probe.close();
  }
}

const taken = (port: number): ConfigError =>
  new ConfigError(`Port ${port} is taken by another program: choose another one by --port.`);

function asConfigError(error: unknown, { host, port }: { host: string; port: number }): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return taken(port);
    case 'EACCES':
      return new ConfigError(`This user may not listen on port ${port}: choose one above 1023 by --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError(`"${host}" is no address of this machine: choose another one by --host.`);
    default:
      return error;
  }
}
