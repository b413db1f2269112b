import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

/** The built server and the built pages. */
const START_MS = 180_000;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

describe('the pages', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await ServerProcess.start(database.url);
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  /** Not by fetch, which unpacks by itself and tidies paths up. */
  const get = (path: string, encoding = 'identity') =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { 'accept-encoding': encoding };
      const sent = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode = 0, headers: received } = response;
          resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
        });
      });
      sent.on('error', reject).end();
    });
  const script = async (): Promise<string> =>
    /src="(\/assets\/[^"]+\.js)"/.exec(String((await get('/')).body))?.[1] ?? '';

  it('are one file for every path that names none, asked for anew each time', async () => {
    const [start, deep] = [await get('/'), await get('/ideas/abc?tab=book')];
    expect(deep.body).toEqual(start.body);
    expect([start.status, start.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(start.headers['cache-control']).toBe('no-cache');
    expect(start.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('are sent as small as the browser can take them', async () => {
    const path = await script();
    const plain = await get(path);
    const [brotli, gzip] = [await get(path, 'gzip, deflate, br'), await get(path, 'gzip')];
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers['content-type']).toContain('javascript');
      expect(headers.vary).toContain('accept-encoding');
      expect(headers['cache-control']).toContain('immutable');
    }
  });

  it.each([
    '/assets/gone.js',
    '/wp-login.php',
    '/.env',
    '/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
  ])('know no %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(String(body)).not.toContain('openfloor');
  });
});
