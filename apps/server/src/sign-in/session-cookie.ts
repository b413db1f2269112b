import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'openfloor_session';
const TOKEN = /^[\w-]{1,100}$/;

/** The Set-Cookie header that keeps the token for so long, or forgets it. */
export function sessionCookie(token: string | null, maxAgeSeconds: number): string {
  const maxAge = token === null ? 0 : maxAgeSeconds;
  return `${NAME}=${token ?? ''}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The session token of a request: `Authorization: Bearer TOKEN` of a program, else the browser's cookie. */
export function sessionToken(headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>): string | null {
  const { authorization, cookie } = headers;
  const token =
    authorization === undefined ? cookieValue(cookie) : /^Bearer +(.*)$/i.exec(authorization)?.[1];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** Tokens need no quoting or escaping, so the general rules of cookies are not needed. */
function cookieValue(header: string | undefined): string | undefined {
  const pairs = header?.split(';') ?? [];
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${NAME}=`));
  return own?.slice(NAME.length + 1);
}
