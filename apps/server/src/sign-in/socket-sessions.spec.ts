import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Principal } from '../access/principal.js';
import type { SeenSessions } from './seen-sessions.js';
import type { SessionListener, Sessions } from './sessions.js';
import { SocketSessions } from './socket-sessions.js';

const ADA: Principal = {
  ...{ memberId: 1, sessionId: 'a', method: 'PASSWORD' },
  ...{ roles: new Set(['CURATOR'] as const), trading: true, readOnly: false },
};

describe('the session of an open socket', () => {
  let found: () => Promise<Map<string, Principal>>;
  let here: SessionListener;
  let sockets: SocketSessions;
  let ends: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    Logger.overrideLogger(false); // it tells that the database is away
    found = async () => new Map([['t', ADA]]);
    const sessions = {
      findAll: () => found(),
      listen: (listener: SessionListener) => {
        here = listener;
        return () => undefined;
      },
    };
    const seen = { note: () => undefined };
    sockets = new SocketSessions(sessions as unknown as Sessions, seen as unknown as SeenSessions);
    sockets.onModuleInit();
    ends = [];
  });
  afterEach(() => {
    sockets.onModuleDestroy();
    vi.useRealTimers();
  });

  const follow = (principal = ADA) => sockets.follow({ token: 't', principal }, (why) => void ends.push(why));
  const later = () => vi.advanceTimersByTimeAsync(2_000);

  it('is looked at every two seconds, and the socket stays as long as nothing has changed', async () => {
    follow();
    await later();
    found = async () => new Map([['t', { ...ADA, roles: new Set(['CURATOR'] as const) }]]);
    await later();
    expect(ends).toEqual([]);
    found = async () => new Map();
    await later();
    await later();
    expect(ends).toEqual(['ended']);
  });

  it.each([
    ['roles', { roles: new Set<never>() }],
    ['trading', { trading: false }],
    ['member', { memberId: 2 }],
  ])('ends the socket when it allows something else: %s', async (_, change) => {
    follow();
    found = async () => new Map([['t', { ...ADA, ...change }]]);
    await later();
    expect(ends).toEqual(['changed']);
  });

  it('is looked at at once when something was changed here', async () => {
    follow();
    found = async () => new Map();
    here.onChanged();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual(['ended']);
  });

  it('ends the socket at once when it is signed out here, without asking', () => {
    follow();
    here.onClosed('u');
    expect(ends).toEqual([]);
    here.onClosed('t');
    expect(ends).toEqual(['ended']);
  });

  it('is looked at once more when something was changed during a look', async () => {
    let tell: (all: Map<string, Principal>) => void = () => undefined;
    follow();
    found = () => new Promise((resolve) => (tell = resolve));
    here.onChanged();
    await vi.advanceTimersByTimeAsync(0);
    here.onChanged();
    const stale = tell;
    found = async () => new Map();
    stale(new Map([['t', ADA]]));
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual(['ended']);
  });

  it('keeps the socket while the database is away, and is looked at when it is back', async () => {
    follow();
    found = async () => {
      throw new Error('away');
    };
    await later();
    await later();
    expect(ends).toEqual([]);
    found = async () => new Map();
    await later();
    expect(ends).toEqual(['ended']);
  });

  it('is followed no more once the socket went by itself', async () => {
    follow()();
    found = async () => new Map();
    await later();
    expect(ends).toEqual([]);
  });
});
