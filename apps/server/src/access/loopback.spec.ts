import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isFromThisMachine, isLoopbackHost, isSameOrigin } from './loopback.js';

function request(headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage {
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe('isLoopbackHost', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'knows %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '',
    '10.0.0.1',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '1270.0.0.1',
  ])('is not taken in by %j', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('isFromThisMachine', () => {
  it('wants socket and Host header of this machine', () => {
    expect(isFromThisMachine(request({ host: 'localhost:4000' }))).toBe(true);
    expect(isFromThisMachine(request({ host: '[::1]:4000' }, '::1'))).toBe(true);
    expect(isFromThisMachine(request({ host: 'localhost:4000' }, '10.0.0.7'))).toBe(false);
    expect(isFromThisMachine(request({ host: 'rebound.example:4000' }))).toBe(false);
    expect(isFromThisMachine(request({}))).toBe(false);
  });

  it('does not count what a proxy on this machine passes on', () => {
    expect(isFromThisMachine(request({ host: 'localhost', 'x-forwarded-for': '203.0.113.5' }))).toBe(false);
    expect(isFromThisMachine(request({ host: 'localhost', forwarded: 'for=203.0.113.5' }))).toBe(false);
  });
});

describe('isSameOrigin', () => {
  const from = (origin: string) => request({ host: 'localhost:4000', origin });

  it('lets our own page and programs in, and no other page', () => {
    expect(isSameOrigin(from('http://localhost:4000'), null)).toBe(true);
    expect(isSameOrigin(request({ host: 'localhost:4000' }), null)).toBe(true);
    expect(isSameOrigin(from('http://localhost:4001'), null)).toBe(false);
    expect(isSameOrigin(from('https://evil.example'), null)).toBe(false);
    expect(isSameOrigin(from('null'), null)).toBe(false);
  });

  it('goes by the configured address where there is one, whatever host the request names', () => {
    expect(isSameOrigin(from('https://ideas.example'), 'https://ideas.example')).toBe(true);
    expect(isSameOrigin(request({ host: 'localhost:4000' }), 'https://ideas.example')).toBe(true);
    expect(isSameOrigin(from('http://ideas.example'), 'https://ideas.example')).toBe(false);
    expect(isSameOrigin(from('http://localhost:4000'), 'https://ideas.example')).toBe(false);
  });
});
