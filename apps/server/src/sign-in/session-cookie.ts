import type { IncomingHttpHeaders } from 'node:http';

const PLAIN = 'openfloor_session';
/** Browsers take a cookie of such a name from its own host alone, over HTTPS, and for all its paths. */
const SECURE = `__Host-${PLAIN}`;
const TOKEN = /^[\w-]{1,100}$/;

export interface CookieRules {
  /** People reach the exchange by https:// alone. */
  readonly secure: boolean;
}

const nameOf = ({ secure }: CookieRules): string => (secure ? SECURE : PLAIN);

/** The Set-Cookie header that keeps the token for so long, or forgets it. */
export function sessionCookie(token: string | null, maxAgeSeconds: number, rules: CookieRules): string {
  const maxAge = token === null ? 0 : maxAgeSeconds;
  const cookie = `${nameOf(rules)}=${token ?? ''}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict`;
  return rules.secure ? `${cookie}; Secure` : cookie;
}

/** The session token of a request: `Authorization: Bearer TOKEN` of a program, else the browser's cookie. */
export function sessionToken(
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>,
  rules: CookieRules,
): string | null {
  const { authorization, cookie } = headers;
  const token =
    authorization === undefined
      ? cookieValue(cookie, nameOf(rules))
      : /^Bearer +(.*)$/i.exec(authorization)?.[1];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** What a cookie holds. Ours need no quoting or escaping, so the general rules of cookies are not needed. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = header?.split(';') ?? [];
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return own?.slice(name.length + 1);
}
