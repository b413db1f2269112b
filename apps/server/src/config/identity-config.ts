import { isLoopbackHost } from '../access/loopback.js';
import { parseNetwork } from '../access/trusted-proxies.js';
import { ConfigError } from './config-error.js';
import { type GroupMeaning, readGroups } from './group-meanings.js';

/** E-mail goes out by this; without it, links are copied by hand. */
export interface MailConfig {
  /** As nodemailer takes it: smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  /** The sender, for example `Openfloor <ideas@example.com>`. */
  readonly from: string;
}

/** Single sign-on by OpenID Connect. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Separated by spaces; openid is among them. */
  readonly scope: string;
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string;
  /** What groups mean, by name; empty: groups say nothing, and everybody at the provider may come. */
  readonly groups: Readonly<Record<string, GroupMeaning>>;
  /** What the button says. */
  readonly label: string;
}

/** Where people reach this exchange, and how they prove who they are. */
export interface IdentityConfig {
  /** For example https://ideas.example.com, without a path. null: wherever the server listens. */
  readonly publicUrl: string | null;
  /** Addresses and networks whose X-Forwarded-For is believed, for example 10.0.0.0/8. */
  readonly trustedProxies: readonly string[];
  readonly mail: MailConfig | null;
  readonly oidc: OidcConfig | null;
}

type Env = NodeJS.ProcessEnv;

/** @throws ConfigError for a value that cannot be used, or one that lacks its counterpart */
export function readIdentityConfig(env: Env): IdentityConfig {
  return {
    publicUrl: readPublicUrl(env.OPENFLOOR_PUBLIC_URL),
    trustedProxies: readProxies(env.OPENFLOOR_TRUSTED_PROXIES),
    mail: readMail(env),
    oidc: readOidc(env),
  };
}

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function readPublicUrl(text: string | undefined): string | null {
  const value = filled(text);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '')
    return url.origin;
  throw new ConfigError('OPENFLOOR_PUBLIC_URL has to look like https://ideas.example.com, without a path.');
}

function readProxies(text = ''): readonly string[] {
  const proxies = text.split(/[\s,]+/).filter((each) => each !== '');
  const unknown = proxies.find((each) => parseNetwork(each) === null);
  if (unknown === undefined) return proxies;
  throw new ConfigError(
    `OPENFLOOR_TRUSTED_PROXIES has "${unknown}": use addresses and networks such as 127.0.0.1 and 10.0.0.0/8.`,
  );
}

const OF_OIDC = [
  'OPENFLOOR_OIDC_CLIENT_ID',
  'OPENFLOOR_OIDC_CLIENT_SECRET',
  'OPENFLOOR_OIDC_SCOPE',
  'OPENFLOOR_OIDC_GROUPS',
  'OPENFLOOR_OIDC_GROUPS_CLAIM',
  'OPENFLOOR_OIDC_LABEL',
] as const;

/** @throws ConfigError where others are set, which do nothing without the `needed` one */
function notSetUp(env: Env, needed: string, others: readonly string[]): null {
  const useless = others.find((name) => filled(env[name]) !== null);
  if (useless === undefined) return null;
  throw new ConfigError(`${useless} does nothing without ${needed}.`);
}

function readMail(env: Env): MailConfig | null {
  const url = filled(env.OPENFLOOR_SMTP_URL);
  if (url === null) return notSetUp(env, 'OPENFLOOR_SMTP_URL', ['OPENFLOOR_MAIL_FROM']);
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new ConfigError('OPENFLOOR_SMTP_URL has to look like smtp://user:password@host:587.');
  const from = filled(env.OPENFLOOR_MAIL_FROM);
  if (from === null)
    throw new ConfigError('OPENFLOOR_SMTP_URL needs OPENFLOOR_MAIL_FROM: the sender of e-mails.');
  return { url, from };
}

/** What the provider says is believed, so nobody between may write along. */
function isTrustworthy(issuer: string): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
}

function readOidc(env: Env): OidcConfig | null {
  const issuer = filled(env.OPENFLOOR_OIDC_ISSUER);
  if (issuer === null) return notSetUp(env, 'OPENFLOOR_OIDC_ISSUER', OF_OIDC);
  if (!isTrustworthy(issuer))
    throw new ConfigError(
      'OPENFLOOR_OIDC_ISSUER has to be the https:// address of the identity provider (http:// on this machine only).',
    );
  const clientId = filled(env.OPENFLOOR_OIDC_CLIENT_ID);
  const clientSecret = filled(env.OPENFLOOR_OIDC_CLIENT_SECRET);
  if (clientId === null || clientSecret === null)
    throw new ConfigError(
      'OPENFLOOR_OIDC_ISSUER needs OPENFLOOR_OIDC_CLIENT_ID and OPENFLOOR_OIDC_CLIENT_SECRET.',
    );
  const groups = filled(env.OPENFLOOR_OIDC_GROUPS);
  return {
    issuer,
    clientId,
    clientSecret,
    scope: filled(env.OPENFLOOR_OIDC_SCOPE) ?? 'openid profile email groups',
    groupsClaim: filled(env.OPENFLOOR_OIDC_GROUPS_CLAIM) ?? 'groups',
    groups: groups === null ? {} : readGroups(groups),
    label: filled(env.OPENFLOOR_OIDC_LABEL) ?? 'Single sign-on',
  };
}
