import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcConfig } from '../../apps/server/src/config/identity-config.js';

const CLIENT_ID = 'openfloor';
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is wrong with the next token. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** By a key that is not the provider's. */
  readonly foreignKey?: boolean;
  /** Nobody signed it. */
  readonly unsigned?: boolean;
}

/** Speaks as much OpenID Connect as it takes to hand out ID tokens that no honest provider would. */
export class ForgingProvider {
  forgery: Forgery = {};
  private readonly own = keyPair();
  private readonly foreign = keyPair();
  private nonce = '';

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<ForgingProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const provider = new ForgingProvider(server, `http://localhost:${port}`);
    server.on('request', (request, response) => provider.answer(request, response));
    return provider;
  }

  config(): OidcConfig {
    const client = { clientId: CLIENT_ID, clientSecret: 'a secret of the tests only' };
    return {
      issuer: this.issuer,
      ...client,
      scope: 'openid',
      groupsClaim: 'groups',
      groups: {},
      label: 'Forger',
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', this.issuer);
    if (url.pathname === '/authorize') {
      this.nonce = url.searchParams.get('nonce') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'c', state: url.searchParams.get('state') ?? '' }).toString();
      response.writeHead(303, { location: back.href }).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(this.document(url.pathname)));
  }

  private document(path: string): unknown {
    if (path === '/keys')
      return {
        keys: [{ ...this.own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
      };
    if (path === '/token') return { access_token: 'a', token_type: 'bearer', id_token: this.token() };
    const { issuer } = this;
    const at = (name: string): string => `${issuer}/${name}`;
    const endpoints = {
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      jwks_uri: at('keys'),
    };
    return { issuer, ...endpoints, id_token_signing_alg_values_supported: ['RS256'] };
  }

  private token(): string {
    const { claims, header, foreignKey = false, unsigned = false } = this.forgery;
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: this.issuer,
      sub: 'ada',
      aud: CLIENT_ID,
      nonce: this.nonce,
      iat: now,
      exp: now + 60,
    };
    const person = { name: 'Ada', email: 'ada@example.org', email_verified: true };
    const head = part({ alg: unsigned ? 'none' : 'RS256', kid: 'own', ...header });
    const text = `${head}.${part({ ...honest, ...person, ...claims })}`;
    const key: KeyObject = (foreignKey ? this.foreign : this.own).privateKey;
    return `${text}.${unsigned ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  }
}
