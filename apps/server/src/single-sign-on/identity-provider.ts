import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { isLoopbackHost } from '../access/loopback.js';
import type { OidcConfig } from '../config/identity-config.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { PublicAddress } from '../sign-in/public-address.js';
import { type ExternalPerson, externalPerson } from './person-claims.js';
import { problemOf } from './provider-problem.js';
import type { FlowSecrets } from './sign-in-flows.js';
import { SsoProblem } from './sso-problem.js';

export const CALLBACK_PATH = '/sign-in/sso/callback';
/** For each answer of the provider. */
const TIMEOUT_SECONDS = 5;
const GROUPS = 'groups';

/** The organisation's provider of identities, by OpenID Connect: authorization code with PKCE. */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger('IdentityProvider');
  private readonly config: OidcConfig | null;
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(
    @InjectServerConfig() { identity }: ServerConfig,
    private readonly address: PublicAddress,
  ) {
    this.config = identity.oidc;
  }

  /**
   * Where the browser has to go.
   * @throws SsoProblem when the provider cannot be asked
   */
  async authorizationUrl({ state, nonce, verifier }: FlowSecrets): Promise<URL> {
    const provider = await this.discover();
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.address.of(CALLBACK_PATH),
      scope: this.scope(provider),
      ...{ state, nonce },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Who came back, by the query of the address that they came to. State, issuer, nonce, verifier and signature are
   * checked on the way.
   * @throws SsoProblem
   */
  async identify(query: string, { state, nonce, verifier }: FlowSecrets): Promise<ExternalPerson> {
    const provider = await this.discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(
        provider,
        new URL(this.address.of(CALLBACK_PATH) + query),
        {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the answer has no ID token');
      const more = await userInfo(provider, tokens.access_token, claims.sub);
      return externalPerson({ ...more, ...claims }, this.required().groupsClaim);
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** Only when somebody needs it, and again as long as it fails: a provider that is away keeps nobody from starting. */
  async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.required();
    const url = new URL(issuer);
    this.discovered ??= oidc.discovery(url, clientId, clientSecret, clientAuthentication(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' && isLoopbackHost(url.hostname) ? [oidc.allowInsecureRequests] : []),
      ],
    });
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      const { message } = problemOf(error);
      this.logger.warn(`The identity provider at ${issuer} does not answer as it should: ${message}`);
      throw new SsoProblem('SSO_UNAVAILABLE', message);
    }
  }

  /** Some providers refuse scopes that they do not have. */
  private scope(provider: oidc.Configuration): string {
    const { scopes_supported: supported } = provider.serverMetadata();
    const wanted = new Set([
      'openid',
      ...this.required()
        .scope.split(' ')
        .filter((each) => each !== ''),
    ]);
    if (supported !== undefined && !supported.includes(GROUPS)) wanted.delete(GROUPS);
    return [...wanted].join(' ');
  }

  private required(): OidcConfig {
    if (this.config === null) throw new SsoProblem('SSO_UNAVAILABLE', 'single sign-on is not set up');
    return this.config;
  }
}

/** By the header, as OpenID Connect has it unless the provider says that it takes the secret in the body alone. */
function clientAuthentication(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const byBody = methods !== undefined && !methods.includes('client_secret_basic');
    return (byBody ? post : basic)(server, client, body, headers);
  };
}

/** What the ID token leaves out, as many do with e-mail address and groups. */
async function userInfo(
  provider: oidc.Configuration,
  accessToken: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(provider, accessToken, subject);
}
