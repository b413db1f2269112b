import { cookieValue } from '../sign-in/session-cookie.js';

const PLAIN = 'openfloor_sso';
const SECURE = `__Host-${PLAIN}`;
/** Longer than a sign-in may take, so that who comes too late is told so. */
const SECONDS = 3_600;
const VALUE = /^[\w-]{1,100}$/;

interface CookieRules {
  /** People reach the exchange by https:// alone. */
  readonly secure: boolean;
}

/** SameSite=Lax, because the way back from the provider begins on its site. */
export function flowCookie(value: string | null, { secure }: CookieRules): string {
  const maxAge = value === null ? 0 : SECONDS;
  const cookie = `${secure ? SECURE : PLAIN}=${value ?? ''}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax`;
  return secure ? `${cookie}; Secure` : cookie;
}

/** What ties a browser to the sign-in that it has begun; '' where there is nothing that could. */
export function browserOf(cookieHeader: string | undefined, { secure }: CookieRules): string {
  const value = cookieValue(cookieHeader, secure ? SECURE : PLAIN) ?? '';
  return VALUE.test(value) ? value : '';
}
