import type { IncomingMessage } from 'node:http';

/** True for an address or name by which only this machine is reached. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(name);
}

/** The host of a Host header, without the port: "[::1]:4000" -> "[::1]". */
export function hostName(header: string): string {
  return header.replace(/:\d*$/, '');
}

const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * True when whoever asks sits at this machine: the connection comes from it, the request names it (a page of
 * another site that had its name point here, DNS rebinding, does not), and no proxy passed it on.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const { host } = request.headers;
  if (host === undefined || !isLoopbackHost(hostName(host))) return false;
  if (!isLoopbackHost(request.socket.remoteAddress ?? '')) return false;
  return PROXY_HEADERS.every((name) => request.headers[name] === undefined);
}

/**
 * True for what our own page sends, and for a program, which sends no Origin. Where the address is configured, pages of
 * that one are ours; otherwise those of the host that the request names.
 */
export function isSameOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== null) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
