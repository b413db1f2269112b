import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOrder } from '../support/orders-api.js';
import { type AccuracyAnswer, MEMBERS, SkillFloor } from '../support/skill-floor.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const LONG_MS = 180_000;

const TITLES = Array.from({ length: 15 }, (_, index) => `Idea ${index + 1}`);
const outcomeOf = (index: number): 'YES' | 'NO' => (index % 2 === 0 ? 'YES' : 'NO');

describe('which predicted better', () => {
  let floor: SkillFloor;

  beforeAll(async () => {
    floor = await SkillFloor.start(TITLES);
  }, START_MS);
  afterAll(() => floor.server.stop());

  const method = (accuracy: AccuracyAnswer, name: string) =>
    accuracy.methods.find(({ method: known }) => known === name);

  /** Two members trade at what comes out nearly, five rate at the middle, and the headline ends. */
  async function judge(index: number): Promise<void> {
    const title = TITLES[index] ?? '';
    const marketId = floor.marketId(title);
    const price = outcomeOf(index) === 'YES' ? '0.8' : '0.2';
    await placeOrder(floor.clients.ada, { marketId, price, quantity: '1' });
    await placeOrder(floor.clients.bea, { marketId, price, quantity: '1', side: 'SELL' });
    // Of what is resting when it closes nothing is left, and the price is still what it was.
    await placeOrder(floor.clients.ada, { marketId, price: '0.1', quantity: '1' });
    for (const handle of MEMBERS.slice(0, index < 10 ? 5 : 4)) await floor.say(handle, title, 0.5, 0);
    await floor.publishMerit(title, outcomeOf(index) === 'YES' ? 900 : 100);
    await floor.end(title, outcomeOf(index));
  }

  it(
    'is not told before ten headlines are resolved',
    async () => {
      for (let index = 0; index < 9; index++) await judge(index);
      await floor.untilScored('ada', 9);
      const accuracy = await floor.accuracy();
      expect(accuracy).toMatchObject({
        resolved: 0,
        nextAt: 10,
        shared: 0,
        calibration: [],
        optimism: null,
        debias: null,
      });
      for (const each of accuracy.methods)
        expect([each.count, each.brier, each.auc]).toEqual([null, null, null]);
    },
    LONG_MS,
  );

  it(
    'is told of ten: by the last price and merit before the close, and the mean of at least five ratings',
    async () => {
      await judge(9);
      const accuracy = await floor.untilReport(10);
      expect(method(accuracy, 'PRICE')).toMatchObject({ count: 10, brier: 0.04, auc: 1 });
      expect(method(accuracy, 'MERIT')).toMatchObject({ count: 10, brier: 0.01, sharedBrier: 0.01 });
      expect(method(accuracy, 'MEAN_RATING')).toMatchObject({ count: 10, brier: 0.25, auc: 0.5 });
      expect(method(accuracy, 'UP_VOTES')).toMatchObject({ count: null });
      expect(accuracy).toMatchObject({ nextAt: 15, shared: 10, optimism: { value: 0 } });
      expect(accuracy.calibration.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    },
    LONG_MS,
  );

  it(
    'does not change before five more are resolved, nor by a restart',
    async () => {
      const before = await floor.accuracy();
      for (let index = 10; index < 14; index++) await judge(index);
      await floor.untilScored('ada', 14);
      await floor.server.restart();
      expect(await floor.accuracy()).toEqual(before);
      await judge(14);
      expect(method(await floor.untilReport(15), 'MEAN_RATING')).toMatchObject({ count: 10 });
    },
    LONG_MS,
  );

  it('gives no debiased price before 30 headlines are resolved', async () => {
    const { market } = await floor.clients.ada.read<{ market: { debiasedPrice: string | null } }>(
      'query ($id: ID!) { market(id: $id) { debiasedPrice } }',
      { id: floor.marketId('Idea 1') },
    );
    expect(market.debiasedPrice).toBeNull();
  });
});
