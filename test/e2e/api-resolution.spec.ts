import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, HOUR_MS } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { changeMarket, readMarket, resolveMarket, setTradingPolicy } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada, bea } = floor.members);
  ({ operator, auditor } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

describe('a resolution', () => {
  const officers = () => ({ operator, auditor });
  const propose = (marketId: string, change: Record<string, unknown> = {}) =>
    changeMarket(operator, 'proposeResolution', {
      marketId,
      outcome: 'YES',
      evidence: 'The notes of the release name it.',
      url: 'https://example.org/notes',
      ...change,
    });

  it('is refused without evidence, and for what no market can pay', async () => {
    const marketId = await floor.open();
    for (const [change, code] of [
      [{ evidence: ' ' }, 'EVIDENCE_EMPTY'],
      [{ evidence: 'x'.repeat(5_001) }, 'EVIDENCE_TOO_LONG'],
      [{ url: 'javascript:alert(1)' }, 'URL_NOT_VALID'],
      [{ outcome: 'MAYBE' }, 'UNKNOWN_CONTRACT'],
      [{ outcome: null }, 'OUTCOME_UNCLEAR'],
      [{ isVoid: true }, 'OUTCOME_UNCLEAR'],
      [{ outcome: null, payouts: ['0.5', '0.4'] }, 'INVALID_PAYOUT'],
      [{ outcome: null, payouts: ['1.5', '-0.5'] }, 'PAYOUT_OUT_OF_RANGE'],
    ] as const)
      expect(await propose(marketId, change)).toMatchObject({ code });
    expect(await propose(await floor.list())).toMatchObject({ code: 'MARKET_NOT_OPENED' });
  });

  it('needs two officers', async () => {
    const marketId = await floor.open();
    expect(await changeMarket(auditor, 'confirmResolution', { marketId })).toMatchObject({
      code: 'NO_RESOLUTION',
    });
    const key = { idempotencyKey: newKey() };
    const { market } = await propose(marketId, key);
    expect(market).toMatchObject({
      state: 'CLOSED',
      stateReason: 'RESOLUTION',
      resolution: {
        status: 'PROPOSED',
        payouts: ['1', '0'],
        isVoid: false,
        isMine: true,
        evidence: { text: 'The notes of the release name it.', url: 'https://example.org/notes' },
        challengeEndsAt: null,
      },
    });
    expect(await propose(marketId, key)).toEqual({ market });
    expect(await propose(marketId, { ...key, evidence: 'Another.' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await propose(marketId)).toMatchObject({ code: 'RESOLUTION_PENDING' });
    expect(await changeMarket(operator, 'confirmResolution', { marketId })).toMatchObject({
      code: 'SAME_OFFICER',
    });
    const confirmed = await changeMarket(auditor, 'confirmResolution', { marketId });
    expect(confirmed.market?.resolution).toMatchObject({ status: 'CONFIRMED', isMine: false });
    const endsAt = Date.parse(confirmed.market?.resolution?.challengeEndsAt ?? '');
    expect(Math.round((endsAt - Date.now()) / HOUR_MS)).toBe(48);
  });

  it('can be taken back by an officer, and every step stays known', async () => {
    const marketId = await floor.open();
    await propose(marketId);
    await changeMarket(auditor, 'confirmResolution', { marketId });
    const withdrawn = await changeMarket(auditor, 'withdrawResolution', { marketId });
    expect(withdrawn.market?.resolution?.status).toBe('WITHDRAWN');
    expect(withdrawn.market?.resolution?.history).toEqual([
      { status: 'PROPOSED', isMine: false },
      { status: 'CONFIRMED', isMine: true },
      { status: 'WITHDRAWN', isMine: true },
    ]);
  });

  it('is paid by itself when nobody objects in time', async () => {
    await setTradingPolicy(operator, { challengeSeconds: 5 });
    const marketId = await floor.open();
    await placeOrder(ada, { marketId, price: '0.4', quantity: '10' });
    await placeOrder(bea, { marketId, contract: 'NO', price: '0.6', quantity: '10' });
    const confirmed = await resolveMarket(officers(), { marketId, outcome: 'YES' });
    expect(confirmed.market).toMatchObject({ state: 'CLOSED', resolution: { status: 'CONFIRMED' } });
    const paid = await eventually(
      () => readMarket(ada, marketId),
      ({ state }) => state === 'SETTLED',
    );
    expect(paid.contracts.map(({ payout }) => payout)).toEqual(['1', '0']);
    expect(await propose(marketId)).toMatchObject({ code: 'MARKET_CLOSED' });
  });

  it('may be void, and then pays the prices of the week before the flag', async () => {
    await setTradingPolicy(operator, { challengeSeconds: 0 });
    const marketId = await floor.open({ referencePrices: ['0.7', '0.3'] });
    await changeMarket(operator, 'flagMarket', { marketId, reason: 'Nobody will ever know.' });
    const { market } = await resolveMarket(officers(), { marketId, isVoid: true });
    expect(market).toMatchObject({ state: 'SETTLED', resolution: { isVoid: true, payouts: ['0.7', '0.3'] } });
    expect(market?.contracts.map(({ payout }) => payout)).toEqual(['0.7', '0.3']);
  });
});
