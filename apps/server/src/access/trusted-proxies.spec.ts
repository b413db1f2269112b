import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseNetwork, TrustedProxies } from './trusted-proxies.js';

function request(remoteAddress: string, forwardedFor?: string): IncomingMessage {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe('the address of a client', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '::1', 'fd00::/8']);

  it.each([
    ['203.0.113.5', undefined, '203.0.113.5'],
    ['::ffff:203.0.113.5', undefined, '203.0.113.5'],
    ['FE80::1%eth0', undefined, 'fe80::1'],
    ['203.0.113.5', '198.51.100.7', '203.0.113.5'],
    ['10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['fd00::2', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['10.1.2.3', '1.1.1.1, 198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['::1', '::FFFF:198.51.100.7', '198.51.100.7'],
    ['::1', '2001:DB8::7', '2001:db8::7'],
    ['::1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['::1', '198.51.100.7:4711', '198.51.100.7'],
    ['::1', '10.9.9.9', '10.9.9.9'],
  ])('from %s with X-Forwarded-For %s is %s', (peer, forwardedFor, client) => {
    expect(proxies.clientAddress(request(peer, forwardedFor))).toBe(client);
  });

  it('is that of the last one who can be believed where the header is garbage', () => {
    expect(proxies.clientAddress(request('::1', 'unknown'))).toBe('::1');
    expect(proxies.clientAddress(request('::1', '1.1.1.1, <script>, 10.9.9.9'))).toBe('10.9.9.9');
    expect(proxies.clientAddress(request('::1', ''))).toBe('::1');
  });

  it('is that of the connection where no proxy is trusted', () => {
    expect(new TrustedProxies([]).clientAddress(request('127.0.0.1', '1.1.1.1'))).toBe('127.0.0.1');
  });
});

describe('parseNetwork', () => {
  it.each(['10.0.0.0/8', '127.0.0.1', '::1', 'fd00::/8', '0.0.0.0/0'])('takes %s', (text) => {
    expect(parseNetwork(text)).not.toBeNull();
  });

  it.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '10.0.0/8', '*'])(
    'refuses %j',
    (text) => {
      expect(parseNetwork(text)).toBeNull();
    },
  );
});
