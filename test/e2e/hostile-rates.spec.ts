import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NAME = '{ exchange { name } }';

describe('hostile requests in great number', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      // Spent within a few requests, so that no window ends among them.
      limits: { requestsPerAddress: 60, requestsPerMember: 60, proposalsPerMember: 2 },
    });
  }, START_MS);
  afterAll(() => server.stop());

  const spend = async (query: string, post: (body: string) => Promise<Response>) => {
    const body = JSON.stringify({ query });
    for (let count = 0; count < 20; count++) {
      const response = await post(body);
      if (response.status === 429) return response;
      await response.text();
    }
    throw new Error('there was no end to it');
  };
  /** Costs more than 2,000, so that it counts as 16 requests and one. */
  const LARGE = '{ ideas(first: 1000) { nodes { id title } } }';

  it('limits each member alone, by what the requests cost, and says when to come again', async () => {
    const [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
    const refused = await spend(LARGE, (body) => ada.post(body));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-security-policy')).not.toBeNull();
    const { errors } = (await refused.json()) as ApiAnswer<unknown>;
    expect(errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED' }, message: expect.stringContaining('too many requests') },
    ]);
    expect(await bea.read(NAME)).toBeDefined();
    expect(await server.anonymous.read(NAME)).toBeDefined();
  });

  it('lets a member put up two ideas and no third, and answers a retry as the first time', async () => {
    const ada = await server.signIn('bea');
    const propose = async (title: string) => {
      const input = { title, summary: '', topic: 'Language', idempotencyKey: title };
      const { proposeIdea } = await ada.read<{ proposeIdea: { __typename: string; code?: string } }>(
        'mutation ($input: ProposeIdeaInput!) { proposeIdea(input: $input) { __typename ... on IdeaRejected { code } } }',
        { input },
      );
      return proposeIdea.code ?? proposeIdea.__typename;
    };
    expect([
      await propose('One'),
      await propose('Two'),
      await propose('Three'),
      await propose('One'),
    ]).toEqual(['IdeaProposed', 'IdeaProposed', 'RATE_LIMITED', 'IdeaProposed']);
  });

  it('limits an address without sign-in, guesses of tokens above all, and its members go on', async () => {
    const bea = await server.signIn('bea');
    expect(await bea.read(NAME)).toBeDefined();
    const guess = (body: string) =>
      server.anonymous.post(body, { authorization: `Bearer guess-${Math.random().toString(36).slice(2)}` });
    expect((await spend(NAME, guess)).status).toBe(429);
    expect((await server.anonymous.post(JSON.stringify({ query: NAME }))).status).toBe(429);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect(await bea.read(NAME)).toBeDefined();
  });
});
