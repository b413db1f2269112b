import { once } from 'node:events';
import { connect } from 'node:net';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NAME = '{ exchange { name } }';
const MUTATION = 'mutation { cancelAllOrders(input: { idempotencyKey: "k" }) { __typename } }';

describe('hostile requests', () => {
  let server: TestServer;
  const faults = [vi.spyOn(Logger.prototype, 'error'), vi.spyOn(console, 'error')];
  beforeAll(async () => {
    server = await startTestServer();
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    for (const spy of faults) spy.mockRestore();
  });
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await server.anonymous.post(body, headers);
    return { status: response.status, text: await response.text() };
  };
  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, { headers });

  it('refuses bodies of 5 MB, whether their size is said or not', async () => {
    const large = JSON.stringify({ query: `${NAME} # ${'x'.repeat(5_000_000)}` });
    for (let attempt = 0; attempt < 5; attempt++) expect((await post(large)).status).toBe(413);
    const chunks = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 80; count++) controller.enqueue(new Uint8Array(65_536).fill(32));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    };
    const answer = await fetch(`${server.url}/graphql`, init as RequestInit).then(
      ({ status }) => status,
      () => 413, // it hung up while we were still sending
    );
    expect(answer).toBe(413);
  });

  it('refuses lists of operations, however many', async () => {
    for (const count of [1, 2, 1_000])
      expect((await post(JSON.stringify(Array(count).fill({ query: NAME })))).status).toBe(400);
  });

  it.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['no type', { 'content-type': '' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['several parts', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('takes no body of %s, which pages of other sites can send', async (_, headers) => {
    const { status } = await post(JSON.stringify({ query: MUTATION }), headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('refuses what pages of other sites send with the right type', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      expect((await post(JSON.stringify({ query: NAME }), { origin })).status).toBe(403);
    }
    expect((await post(JSON.stringify({ query: NAME }), { origin: server.url })).status).toBe(200);
  });

  it('takes queries by GET from programs, and no mutations', async () => {
    const program = { 'apollo-require-preflight': 'true' };
    expect((await get({ query: NAME }, program)).status).toBe(200);
    expect((await get({ query: NAME })).status).toBe(400);
    const mutation = await get({ query: MUTATION }, program);
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('has the same limits for GET', async () => {
    const aliases = `{ exchange { ${Array.from({ length: 101 }, (_, i) => `a${i}: name`).join(' ')} } }`;
    const refused = await get({ query: aliases }, { 'apollo-require-preflight': 'true' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('100 aliases')]);
    expect((await get({ query: NAME, variables: '{' }, { 'apollo-require-preflight': 'true' })).status).toBe(
      400,
    );
  });

  it.each(['/%67raphql', '/graphql/', '/GRAPHQL', '/graphql;x', '//graphql', '/./graphql'])(
    'has no way around the limits by %s',
    async (path) => {
      const query = `{ exchange { ${Array.from({ length: 101 }, (_, i) => `a${i}: name`).join(' ')} } }`;
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      };
      const response = await fetch(`${server.url}${path}`, init);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain('Test floor');
    },
  );

  it.each([
    ['an unknown operation', { query: 'query A { __typename }', operationName: 'B' }],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }],
    [
      'two operations of one name',
      { query: 'query A { __typename } query A { __typename }', operationName: 'A' },
    ],
    ['a name that is no text', { query: NAME, operationName: { toString: 'x' } }],
    ['variables that are a list', { query: NAME, variables: [] }],
    ['a query that is an object', { query: { kind: 'Document' } }],
    ['a subscription', { query: 'subscription { prices { epoch } }' }],
    ['nothing', {}],
  ])('refuses %s', async (_, body) => {
    const { status, text } = await post(JSON.stringify(body));
    expect([status, text]).toEqual([400, expect.stringContaining('"errors"')]);
  });

  it.each([
    '{"__proto__": {"query": "x"}}',
    '{"query": "{a}", "constructor": {"prototype": 1}}',
    '\0',
    '"x"',
    'null',
  ])('takes %j for what it is', async (body) => {
    const { status, text } = await post(body);
    expect(status).toBe(400);
    expect(text).not.toMatch(/node_modules|at .*\.js/);
  });

  it('tells caches to keep no answer', async () => {
    const { headers } = await server.anonymous.post(JSON.stringify({ query: NAME }));
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('knows no files that there are not, and no way out of its folder', async () => {
    for (const path of [
      '/wp-login.php',
      '/.env',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/assets/x.js',
    ])
      expect((await fetch(`${server.url}${path}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('knows no queries by their hash', async () => {
    const { text } = await post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}');
    expect(text).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('reads JSON that is nested without end', async () => {
    const [open, close] = ['['.repeat(120_000), ']'.repeat(120_000)];
    const { status, text } = await post(`{"query":"{ __typename }","variables":{"a":${open}${close}}}`);
    expect([status, text]).toEqual([400, expect.stringContaining('10 levels deep')]);
  });

  it('answers requests that are none, and hangs up', async () => {
    const port = Number(new URL(server.url).port);
    for (const garbage of [
      'GET / HTTP/9.9\r\n\r\n',
      '\0\0\0\0\r\n\r\n',
      `GET /${'a'.repeat(40_000)} HTTP/1.1\r\n\r\n`,
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(garbage);
      socket.resume();
      await once(socket, 'close');
    }
  });

  it.each(['', 'a b', '[', '%', 'localhost:99999999', 'x'.repeat(5_000), '"', '@'])(
    'does not stumble over a Host of %j',
    async (host) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      const body = JSON.stringify({ query: NAME });
      const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json`;
      socket.write(`${head}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      await once(socket, 'close');
      const status = Number(/^HTTP\/1.1 (\d+)/.exec(Buffer.concat(chunks).toString())?.[1]);
      expect(status).toBeLessThan(500);
    },
  );

  it('has said nothing of all this in the log, and answers on', async () => {
    for (const spy of faults) expect(spy).not.toHaveBeenCalled();
    expect(await server.anonymous.read(NAME)).toEqual({ exchange: { name: 'Test floor' } });
  });
});
