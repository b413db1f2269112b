import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from './config-error.js';
import { type IdentityConfig, readIdentityConfig } from './identity-config.js';
import { type LimitsConfig, readLimitsConfig } from './limits-config.js';
import { projectDir } from './project.js';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const DEFAULT_PORT = 4000;
export const DEFAULT_HOST = '127.0.0.1';

/** What whoever starts the server may choose. */
export interface ServerConfig {
  readonly host: string;
  /** null: DEFAULT_PORT, or the next one that is free. */
  readonly port: number | null;
  readonly dataDir: string;
  /** undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Make a new database a real exchange, without the demo's ideas and members. */
  readonly empty: boolean;
  /** Let the demo's simulated crowd trade. */
  readonly crowd: boolean;
  /** Serve the web client beside the API. */
  readonly pages: boolean;
  readonly log: LogLevel;
  readonly identity: IdentityConfig;
  readonly limits: LimitsConfig;
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Flags win over the environment.
 * @returns null when help is asked for
 * @throws ConfigError for a flag that there is not, or a value that cannot be used
 */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): ServerConfig | null {
  const flags = readFlags(args);
  if (flags.help === true) return null;
  return {
    host: nonEmpty(flags.host) ?? nonEmpty(env.OPENFLOOR_HOST) ?? DEFAULT_HOST,
    port: readPort(flags.port, '--port') ?? readPort(env.OPENFLOOR_PORT, 'OPENFLOOR_PORT'),
    dataDir: resolve(nonEmpty(flags.data) ?? nonEmpty(env.OPENFLOOR_DATA) ?? join(projectDir, '.openfloor')),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    empty: flags.empty === true,
    crowd: readSwitch(env.OPENFLOOR_CROWD, 'OPENFLOOR_CROWD'),
    pages: readSwitch(env.OPENFLOOR_PAGES, 'OPENFLOOR_PAGES'),
    log: readLogLevel(env.OPENFLOOR_LOG),
    identity: readIdentityConfig(env),
    limits: readLimitsConfig(env),
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    throw new ConfigError(`${reason}. See --help.`);
  }
}

const nonEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function readPort(text: string | undefined, name: string): number | null {
  if (text === undefined || (text === '' && !name.startsWith('-'))) return null;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`${name} is "${text}", which is not a port: use a number from 1 to 65535.`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  const url = nonEmpty(text);
  if (url === undefined || /^postgres(ql)?:\/\//.test(url)) return url;
  throw new ConfigError('DATABASE_URL has to look like postgresql://user:password@host:5432/database.');
}

function readSwitch(text: string | undefined, name: string): boolean {
  const value = nonEmpty(text) ?? 'on';
  if (value === 'on' || value === 'off') return value === 'on';
  throw new ConfigError(`${name} is "${value}": use on or off.`);
}

function readLogLevel(text: string | undefined): LogLevel {
  const value = nonEmpty(text) ?? 'warn';
  const level = LOG_LEVELS.find((known) => known === value);
  if (level !== undefined) return level;
  throw new ConfigError(`OPENFLOOR_LOG is "${value}": use one of ${LOG_LEVELS.join(', ')}.`);
}
