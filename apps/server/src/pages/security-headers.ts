/** Browsers that came once come back by https for so long. */
const HTTPS_SECONDS = 365 * 24 * 3600;

/** Of every response. `publicUrl`: where people reach the exchange, if that is said. */
export function securityHeaders(publicUrl: string | null): Readonly<Record<string, string>> {
  const https = publicUrl?.startsWith('https:') ?? false;
  return {
    'content-security-policy': contentSecurityPolicy(publicUrl),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    ...(https && { 'strict-transport-security': `max-age=${HTTPS_SECONDS}` }),
  };
}

/**
 * Scripts and connections are ours alone. Styles may stand in the page: Mantine writes its colours into <style>
 * elements, whose text depends on theme and screen, and the page is one file for everybody, without a nonce.
 */
function contentSecurityPolicy(publicUrl: string | null): string {
  const socket = publicUrl === null ? '' : ` ${publicUrl.replace(/^http/, 'ws')}`;
  return [
    "default-src 'self'",
    "script-src 'self'",
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // Since 2022 all browsers count a WebSocket of the same host as 'self'.
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
