import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, Provider } from 'oidc-provider';
import type { OidcConfig } from '../../apps/server/src/config/identity-config.js';

/** What the provider says of somebody. */
export interface Account {
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: readonly string[];
}

const CLIENT = { id: 'openfloor', secret: 'a secret of the tests only' };

/** The library warns of what a real provider must not do, such as keeping everything in memory. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** A real provider of identities on this machine, where whoever comes is `person` already. */
export class TestIdentityProvider {
  /** By subject. */
  readonly accounts = new Map<string, Account>();
  /** The subject that signs in next; null: whoever comes says no. */
  person: string | null = null;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** Has an address from here on, and answers once `open` was called. */
  static async reserve(): Promise<TestIdentityProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new TestIdentityProvider(server, `http://localhost:${port}`);
  }

  /** @param callback where the exchange takes people back */
  async open(callback: string): Promise<void> {
    const provider = await quietly(async () => {
      const { Provider } = await import('oidc-provider');
      return new Provider(this.issuer, this.configuration(callback));
    });
    const answer = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/interaction/')) void this.signIn(provider, request, response);
      else void answer(request, response);
    });
  }

  /** Answers instead of the provider. Returns the way to stop it. */
  answer(answer: (request: IncomingMessage, response: ServerResponse) => void): () => void {
    this.server.on('request', answer);
    return () => this.server.off('request', answer);
  }

  /** For the exchange. */
  config(more: Partial<OidcConfig> = {}): OidcConfig {
    const client = { clientId: CLIENT.id, clientSecret: CLIENT.secret };
    const usual = {
      scope: 'openid profile email groups',
      groupsClaim: 'groups',
      groups: {},
      label: 'Company',
    };
    return { issuer: this.issuer, ...client, ...usual, ...more };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async signIn(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { person } = this;
    const result = person === null ? { error: 'access_denied' } : { login: { accountId: person } };
    await provider.interactionFinished(request, response, result);
  }

  private configuration(callback: string): Configuration {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const client = { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] };
    return {
      clients: [client],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'only' } as never] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: {
        openid: ['sub'],
        profile: ['name'],
        email: ['email', 'email_verified'],
        groups: ['groups'],
      },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...this.accounts.get(sub) }) }),
      // Nobody is asked what the exchange may know.
      loadExistingGrant: async ({ oidc: { client: asking, session, provider } }) => {
        const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId });
        grant.addOIDCScope('openid profile email groups');
        await grant.save();
        return grant;
      },
    };
  }
}
