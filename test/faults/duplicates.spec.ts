import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiTarget } from '../support/fault-api.js';
import { announce, newLogFile, SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain } from '../support/fault-client.js';
import { IDEAS, MEMBERS, signInAll } from '../support/fault-floor.js';
import { RequestLog } from '../support/fault-log.js';
import { ask, type FaultAnswer, type FaultTarget } from '../support/fault-target.js';
import { type OrderRequest, randomOrder, type TrafficMarket } from '../support/fault-traffic.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { seeded } from '../support/trading.js';

const REQUESTS = 60;

let server: TestServer;
let target: FaultTarget;
let requests: OrderRequest[];
let log: RequestLog;
beforeAll(async () => {
  server = await startTestServer({ members: MEMBERS, ideas: IDEAS });
  const floor = await signInAll(server.databaseUrl, server.url);
  target = apiTarget(floor);
  log = new RequestLog(await newLogFile());
  const random = seeded(SEED);
  const [member = 0] = floor.clients.keys();
  requests = Array.from({ length: REQUESTS }, (_, n) =>
    randomOrder(
      random,
      member + (n % MEMBERS.length),
      floor.markets[n % floor.markets.length] as TrafficMarket,
    ),
  );
  const first = requests[0] as OrderRequest;
  requests.push({ ...first, price: 500, quantity: 9_000, timeInForce: 'GTC', expiresAt: 0, budget: 0 });
});
afterAll(() => server.stop());

/** F8. The steps build on each other: the same requests, again and again. */
describe('a request that is sent more than once', () => {
  it('three times in parallel gives one command and three equal answers', async () => {
    announce('duplicate requests');
    for (const [n, request] of requests.entries()) {
      const logged = log.sending(`twice-${n}`, request);
      const [answer, ...others] = await Promise.all([1, 2, 3].map(() => ask(target, logged)));
      expect(others).toEqual([answer, answer]);
      log.answered(logged, answer as NonNullable<typeof answer>);
    }
    const codes = log.read().map(({ answer }) => answer.code);
    expect(codes).toContain('INSUFFICIENT_FUNDS');
    expect(codes).toContain(undefined);
  });

  it('in a batch, and twice in the same one, is done once for each key and answered alike', async () => {
    const batch = log.read().filter(({ request }) => request.member === requests[0]?.member);
    const answers = await target([...batch, ...batch]);
    expect(answers).toEqual([...batch, ...batch].map(({ answer }) => answer));
    const fresh = requests[0] as OrderRequest;
    const logged = log.sending('twice in one batch', { ...fresh, timeInForce: 'GTC', expiresAt: 0 });
    const [answer, again] = (await target([logged, logged])) as [FaultAnswer, FaultAnswer];
    expect(again).toEqual(answer);
    log.answered(logged, answer);
  });

  it('once more after a restart gives the same answers, rejections too', async () => {
    await server.restart();
    expect(await askAgain({ log, target }, log.read())).toEqual([]);
  });

  it('with another body under its key is a conflict', async () => {
    for (const { key, request } of log.read()) {
      const other = { ...request, quantity: 1 + (request as OrderRequest).quantity };
      const answer = await ask(target, { request: other, key });
      expect(answer).toEqual({ outcome: 'refused', code: 'IDEMPOTENCY_CONFLICT' });
    }
  });

  it('leaves one order for each', async () => {
    expect(await breachesOf({ connection: { connectionString: server.databaseUrl }, log })).toEqual([]);
  });
});
