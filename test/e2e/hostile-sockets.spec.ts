import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RawSocket } from '../support/raw-socket.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NAME = '{ exchange { name } }';
const PRICES = 'subscription { prices { epoch } }';
const INIT = { type: 'connection_init' };

describe('hostile sockets', () => {
  let server: TestServer;
  const faults = [vi.spyOn(Logger.prototype, 'error'), vi.spyOn(console, 'error')];
  beforeAll(async () => {
    server = await startTestServer();
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    for (const spy of faults) spy.mockRestore();
  });

  const closedAfter = async (...messages: unknown[]): Promise<number> => {
    const socket = await RawSocket.open(server.url);
    for (const message of messages) socket.send(message);
    return socket.closed;
  };
  const closedWhenReady = async (...messages: unknown[]): Promise<number> => {
    const socket = await RawSocket.ready(server.url);
    for (const message of messages) socket.send(message);
    return socket.closed;
  };
  const subscribe = (id: string, query = PRICES) => ({ id, type: 'subscribe', payload: { query } });

  it('closes 300 sockets that say nothing with 4408, and talks with others meanwhile', async () => {
    const silent = await Promise.all(Array.from({ length: 300 }, () => RawSocket.open(server.url)));
    const speaking = await RawSocket.ready(server.url);
    expect(await speaking.errorsOf(NAME)).toEqual([]);
    const codes = await Promise.all(silent.map(({ closed }) => closed));
    expect(new Set(codes)).toEqual(new Set([4408]));
    expect(await speaking.errorsOf(NAME)).toEqual([]);
    await speaking.close();
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '1',
    '{}',
    '{"type":"nothing"}',
    '{"type":"subscribe"}',
    '\0',
    '{"type":"ping","payload":1}',
  ])('closes a socket that says %j with 4400', async (garbage) => {
    expect(await closedAfter(garbage)).toBe(4400);
    expect(await closedWhenReady(garbage)).toBe(4400);
  });

  it.each([
    { type: 'connection_ack' },
    { type: 'next', id: '1', payload: {} },
    { type: 'error', id: '1', payload: [{ message: 'x' }] },
  ])('closes a socket that says what only servers say with 4400: $type', async (message) => {
    expect(await closedWhenReady(message)).toBe(4400);
  });

  it('closes a socket that asks before it is acknowledged with 4401', async () => {
    expect(await closedAfter(subscribe('1'))).toBe(4401);
  });

  it('closes a socket that is initialised twice with 4429', async () => {
    expect(await closedAfter(INIT, INIT)).toBe(4429);
    expect(await closedWhenReady(INIT)).toBe(4429);
  });

  it('closes a socket that uses an id twice with 4409', async () => {
    expect(await closedWhenReady(subscribe('1'), subscribe('1'))).toBe(4409);
  });

  it('closes a socket that sends more than 256 kB with 1009, before and after it is known', async () => {
    const large = JSON.stringify(subscribe('1', `${NAME} # ${'x'.repeat(5_000_000)}`));
    expect(await closedAfter(large)).toBe(1009);
    expect(await closedWhenReady(large)).toBe(1009);
  });

  it('closes a socket that talks without end with 4429', async () => {
    expect(await closedWhenReady(...Array(20_000).fill({ type: 'ping' }))).toBe(4429);
  });

  it('speaks no other protocol', async () => {
    const { WebSocket } = await import('ws');
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const refused = await new Promise<string>((resolve) => {
      socket.once('error', (error) => resolve(error.message));
      socket.once('close', (code) => resolve(String(code)));
    });
    expect(refused).toMatch(/subprotocol|4406/);
  });

  it('gives 100 of 1,000 subscriptions, refuses the next ones, and then closes the socket with 4429', async () => {
    const socket = await RawSocket.ready(server.url);
    for (let id = 0; id < 1_000; id++) socket.subscribe(String(id), PRICES);
    expect(await socket.closed).toBe(4429);
    const refused = socket.messages.filter(({ type }) => type === 'error');
    expect(refused).toHaveLength(100);
    for (const { payload } of refused)
      expect(payload).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    const served = new Set(socket.messages.filter(({ type }) => type === 'next').map(({ id }) => id));
    expect([...served].filter((id) => Number(id) >= 100)).toEqual([]);
  });

  it('forgives a socket that closes subscriptions again', async () => {
    const socket = await RawSocket.ready(server.url);
    for (let id = 0; id < 120; id++) socket.subscribe(String(id), PRICES);
    await socket.until(({ type, id }) => type === 'error' && id === '119');
    for (let id = 0; id < 20; id++) socket.send({ type: 'complete', id: String(id) });
    expect(await socket.errorsOf(NAME)).toEqual([]);
    await socket.close();
  });

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'file://'])(
    'does not open a socket for a page of %s',
    async (origin) => {
      await expect(RawSocket.open(server.url, { origin })).rejects.toThrow('status 403');
    },
  );

  it('answers an operation that is not there with an error, and the socket lives on', async () => {
    const socket = await RawSocket.ready(server.url);
    socket.send({
      id: 'x',
      type: 'subscribe',
      payload: { query: 'query A { __typename }', operationName: 'B' },
    });
    expect(await socket.until(({ id }) => id === 'x')).toMatchObject({ type: 'error' });
    expect(await socket.errorsOf(NAME)).toEqual([]);
    await socket.close();
  });

  it('has said nothing of all this in the log, and answers on', async () => {
    for (const spy of faults) expect(spy).not.toHaveBeenCalled();
    expect(await server.anonymous.read(NAME)).toEqual({ exchange: { name: 'Test floor' } });
  });
});
