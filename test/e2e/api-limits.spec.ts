import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

describe('the limits of the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, START_MS);
  afterAll(() => server.stop());

  const ask = async (body: string, headers: Record<string, string> = {}) => {
    const response = await server.anonymous.post(body, headers);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const query = (text: string) => JSON.stringify({ query: text });

  it('refuses a body of more than 256 kB', async () => {
    expect((await ask(query(`{ me { id } } # ${'x'.repeat(256 * 1024)}`))).status).toBe(413);
  });

  it('refuses an operation of more than 2,000 tokens, over both transports', async () => {
    const text = `{ ${'me { id } '.repeat(600)} }`;
    expect((await ask(query(text))).text).toContain('2000 tokens');
    const stream = await server.anonymous.stream(text);
    await expect(stream.next()).rejects.toMatchObject([{ message: expect.stringContaining('2000 tokens') }]);
  });

  it('refuses introspection that goes round in circles', async () => {
    const text = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`;
    expect((await ask(query(text))).text).toContain('Maximum introspection depth exceeded');
  });

  it('refuses what a form of another site could send', async () => {
    const { status, text } = await ask(query('{ me { id } }'), { 'content-type': 'text/plain' });
    expect([status, text]).toEqual([400, expect.stringContaining('Cross-Site Request Forgery')]);
  });

  it('takes no batches', async () => {
    expect((await ask(`[${query('{ me { id } }')}]`)).status).toBe(400);
  });

  it('says what is wrong with garbage, and nothing of itself', async () => {
    for (const body of [
      '{',
      '[]',
      '{}',
      query('{'),
      query('{ me { nothing } }'),
      query('{ me { id } } \0'),
    ]) {
      const { status, text } = await ask(body);
      expect(status).toBe(400);
      expect(text).not.toMatch(/node_modules|at .*\.js|stack/);
    }
  });

  it('has security headers on every answer', async () => {
    const { headers } = await ask(query('{ me { id } }'));
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('says whether it lives and is ready', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toMatchObject({ status: 'ok' });
  });

  it('refuses to work out deep books of more than 40 markets', async () => {
    const books = (levels: number, count: number) =>
      Array.from({ length: count }, (_, i) => `b${i}: book(levels: ${levels}) { epoch }`).join(' ');
    const read = (fields: string) =>
      server.anonymous.ask(`{ ideas { nodes { market { ${fields} } } } }`).then(({ errors }) => errors?.[0]);
    expect(await read(books(11, 41))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await read(books(11, 40))).toBeUndefined();
    expect(await read(books(10, 100))).toBeUndefined();
  });

  it('refuses negative pages and cursors of something else', async () => {
    const codes = await Promise.all(
      ['first: -1', 'after: "x"', 'after: "MSwy"'].map(async (args) => {
        const { errors } = await server.anonymous.ask<ApiAnswer<unknown>>(
          `{ ideas(${args}) { totalCount } }`,
        );
        return errors?.[0]?.extensions?.code;
      }),
    );
    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});
