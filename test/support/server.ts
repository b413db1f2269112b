import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Exchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import type { IdentityConfig } from '../../apps/server/src/config/identity-config.js';
import { type LimitsConfig, USUAL_LIMITS } from '../../apps/server/src/config/limits-config.js';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { ensureExchangeSetting, type ListingTerms } from '../../apps/server/src/database/exchange-setting.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { OFFICER_ROLES } from '../../apps/server/src/demo/demo-rows.js';
import type { IdeasPolicy } from '../../apps/server/src/ideas-policy/ideas-policy.js';
import { type RunningServer, startServer } from '../../apps/server/src/start-server.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase } from './database.js';
import { runFolder } from './scratch-folder.js';

export interface TestServerOptions {
  /** Handles of members who trade. The officers `operator` and `auditor` are there besides, and do not trade. */
  readonly members?: readonly string[];
  /** Titles of ideas; their markets are open when the server is. */
  readonly ideas?: readonly string[];
  readonly kind?: 'demo' | 'real';
  /** How their markets begin; without a house and without an auction unless said otherwise. */
  readonly listing?: ListingTerms;
  /** What differs from the usual policy of ideas. */
  readonly policy?: Partial<IdeasPolicy>;
  /** Without e-mail, single sign-on and proxies unless said otherwise. */
  readonly identity?: Partial<IdentityConfig>;
  readonly limits?: Partial<LimitsConfig>;
}

export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  /** For a look into the tables. */
  readonly database: DataSource;
  /** For commands that the exchange itself gives. */
  readonly exchange: Exchange;
  /** Nobody in particular. */
  readonly anonymous: ApiClient;
  /** A program with this session token, or without any. */
  client(token: string | null): ApiClient;
  /** The link for the first administrator, as the last start printed it. */
  setupLink(): string | null;
  signIn(handle: string): Promise<ApiClient>;
  /** Stops the server and starts it on the same database and port; does something meanwhile. Sessions stay. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  /** Stops it and removes its database. */
  stop(): Promise<void>;
}

const DAY_MS = 24 * 3600_000;

/** A server in this process on a database of its own: a demo exchange without a crowd. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { url: databaseUrl, drop } = await createTestDatabase();
  const database = await openDatabase(databaseUrl);
  await insertRows(database, options);
  let server = await startAnywhere(databaseUrl, options);
  const { url } = server;
  const clients: ApiClient[] = [];
  const client = (token: string | null) => {
    clients.push(new ApiClient(url, token));
    return clients.at(-1) as ApiClient;
  };
  const stop = async () => {
    for (const { close } of clients.map((each) => ({ close: () => each.close() }))) await close();
    await server.stop();
  };
  return {
    url,
    databaseUrl,
    database,
    get exchange() {
      return server.exchange;
    },
    anonymous: client(null),
    client,
    setupLink: () => server.setupLink,
    signIn: async (handle) => client(await sessionOf(client(null), handle)),
    restart: async (meanwhile) => {
      await server.stop();
      await meanwhile?.();
      server = await startOn(databaseUrl, Number(new URL(url).port), options);
    },
    stop: async () => {
      await stop();
      await database.destroy();
      await drop();
    },
  };
}

/**
 * On a port of its own, which it finds again after a restart: one below those that the system gives to whoever asks for
 * any, as other specs do meanwhile.
 */
async function startAnywhere(databaseUrl: string, options: TestServerOptions): Promise<RunningServer> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    try {
      return await startOn(databaseUrl, port, options);
    } catch (error) {
      if (!String(error).includes('is taken')) throw error;
    }
  }
}

/** Reached as it listens, without e-mail and single sign-on. */
const NO_IDENTITY = { publicUrl: null, trustedProxies: [], mail: null, oidc: null } as const;

function startOn(
  databaseUrl: string,
  port: number,
  { identity, limits }: TestServerOptions,
): Promise<RunningServer> {
  const config = { host: '127.0.0.1', port, databaseUrl, dataDir: join(runFolder(), 'unused') };
  // The pages are shown by the specs that start the built server.
  const without = { empty: true, crowd: false, pages: false } as const;
  const asked = { identity: { ...NO_IDENTITY, ...identity }, limits: { ...USUAL_LIMITS, ...limits } };
  return startServer({ ...config, ...without, ...asked, log: 'error' }, () => undefined);
}

/** What a test exchange starts with. */
export async function insertRows(database: DataSource, options: TestServerOptions): Promise<void> {
  const { members = ['ada', 'bea'], ideas = ['A frozen dictionary type'], kind = 'demo' } = options;
  const { listing = { subsidyMilli: 0, auctionMinutes: 0 }, policy = {} } = options;
  await ensureExchangeSetting(database, {
    name: 'Test floor',
    kind,
    horizonDays: 90,
    listing,
    ideas: policy,
  });
  const officer = { unit: 'Operations', trading: false, roles: [...OFFICER_ROLES] };
  const traders = members.map((handle) => ({ handle, unit: 'Engineering' }));
  await database
    .getRepository(Member)
    .insert([...traders, { handle: 'operator', ...officer }, { handle: 'auditor', ...officer }]);
  const closesAt = new Date(Date.now() + 30 * DAY_MS);
  await database.getRepository(Idea).insert(ideas.map((title) => ({ title, topic: 'Language', closesAt })));
}

/** The token of a demo member with this handle. */
export async function sessionOf(anonymous: ApiClient, handle: string): Promise<string> {
  const { demoMembers } = await anonymous.read<{ demoMembers: { id: string; handle: string }[] }>(
    '{ demoMembers { id handle } }',
  );
  const member = demoMembers.find((known) => known.handle === handle);
  const { demoSignIn } = await anonymous.read<{ demoSignIn: { token: string } }>(
    `mutation ($id: ID!, $key: String!) {
       demoSignIn(input: { memberId: $id, idempotencyKey: $key }) { ... on SignedIn { token } }
     }`,
    { id: member?.id, key: newKey() },
  );
  return demoSignIn.token;
}

/** A key that nobody used. */
export const newKey = (): string => randomUUID();
