import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiFloor, NO_MARKET } from '../support/api-floor.js';
import { estimate, myEstimate, previewEstimate, rate, withdrawEstimate } from '../support/estimates-api.js';
import { changeMarket } from '../support/officers-api.js';
import { marketIds } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

const START_MS = 180_000;
const IDEAS = [
  'Bought',
  'Turned',
  'Resting',
  'Replaced',
  'Sold',
  'Again',
  'Rated',
  'Moved',
  'Refused',
  'Insiders',
  'Withdrawn',
];

describe('an estimate', () => {
  let floor: ApiFloor;
  let markets: Map<string, string>;
  const market = (title: string): string => markets.get(title) ?? '';

  beforeAll(async () => {
    floor = await ApiFloor.start({ ideas: IDEAS });
    markets = await marketIds(floor.members.ada);
    expect(markets.size).toBe(IDEAS.length);
  }, START_MS);
  afterAll(() => floor?.server.stop());

  it('takes what is offered up to it, and spends its stake there', async () => {
    const marketId = market('Bought');
    await floor.place('bea', marketId, 'sell 100 YES at 0.5');
    await floor.place('bea', marketId, 'sell 100 YES at 0.9');
    const { ada } = floor.members;
    const told = await previewEstimate(ada, { marketId, chance: '0.72', stake: '9.2' });
    expect(told).toMatchObject({ contract: { name: 'YES' }, shares: '18', cost: '9', loss: '9' });
    expect(told.words).toMatch(/^Buys about 18 YES for 9 tokens\. If .+ you get 18; if not you lose 9\./);
    const taken = await estimate(ada, { marketId, chance: '0.72', stake: '9.2' });
    expect(taken).toMatchObject({
      estimate: { chance: '0.72', stake: '9.2', atRisk: '9', standing: true },
      fills: [{ price: '0.5', quantity: '18' }],
      cost: '9',
    });
    expect(await myEstimate(ada, marketId)).toEqual(taken.estimate);
    expect(await myEstimate(floor.members.bea, marketId)).toBeNull();
    const again = await previewEstimate(ada, { marketId, chance: '0.72', stake: '9.2' });
    expect(again.words).toContain('This is in addition to the 18 YES that you own. The price');
  });

  it('is told with what it gives up of the other side, which the tokens that leave do not tell', async () => {
    const marketId = market('Turned');
    const { cem } = floor.members;
    await floor.place('bea', marketId, 'buy 5 YES at 0.4');
    await floor.place('cem', marketId, 'sell 5 YES at 0.4');
    await floor.place('bea', marketId, 'sell 100 YES at 0.6');
    const told = await previewEstimate(cem, { marketId, chance: '0.72', stake: '6' });
    expect(told).toMatchObject({ shares: '10', cost: '1', hold: '0', winnings: '5', loss: '6' });
    expect(told.words).toMatch(
      /^Gives up 5 NO that you own, buys about 5 YES, and costs you about 1 token\./,
    );
    const waits = await previewEstimate(cem, { marketId, chance: '0.5', stake: '2.5' });
    expect(waits).toMatchObject({
      contract: { name: 'YES' },
      cost: '0',
      hold: '0',
      winnings: '0',
      loss: '2.5',
    });
  });

  it('waits where nobody offers that, on the side with more room, and risks no more than its stake', async () => {
    const marketId = market('Resting');
    await floor.place('bea', marketId, 'sell 10 YES at 0.8');
    await floor.place('bea', marketId, 'buy 10 YES at 0.2');
    const told = await previewEstimate(floor.members.bea, { marketId, chance: '0.75', stake: '10' });
    expect(told).toMatchObject({ shares: '13', newPrice: '0.775' });
    expect(told.words).toMatch(/Until then it can be taken back\. The price moves to 77\.5%\.$/);
    const high = await estimate(floor.members.ada, { marketId, chance: '0.6', stake: '10' });
    expect(high.order).toMatchObject({ contract: { name: 'YES' }, price: '0.6', open: '16' });
    const low = await estimate(floor.members.cem, { marketId, chance: '0.61', stake: '10' });
    expect(low.order).toMatchObject({ contract: { name: 'NO' }, price: '0.39', open: '25' });
    expect([high.estimate?.atRisk, low.estimate?.atRisk]).toEqual(['9.6', '9.75']);
  });

  it('takes the place of the one before, whose open order goes first', async () => {
    const marketId = market('Replaced');
    const { ada } = floor.members;
    const first = await estimate(ada, { marketId, chance: '0.4', stake: '60' });
    const second = await estimate(ada, { marketId, chance: '0.6', stake: '30' });
    expect(second.order).toMatchObject({ state: 'OPEN', open: '50' });
    expect(await openOrders(ada, marketId)).toEqual([second.order?.id]);
    expect((await ownEstimates(ada)).filter(({ marketId: id }) => id === marketId)).toMatchObject([
      { id: second.estimate?.id, standing: true },
      { id: first.estimate?.id, standing: false, counts: 'NOT', atRisk: '0' },
    ]);
  });

  it('keeps the one before, with an order, where the exchange refuses the new one', async () => {
    const marketId = market('Again');
    const { cem } = floor.members;
    const first = await estimate(cem, { marketId, chance: '0.4', stake: '60' });
    const { cash } = first.balance ?? { cash: '' };
    const refused = await estimate(cem, { marketId, chance: '0.6', stake: '900000' });
    expect(refused).toMatchObject({ code: 'ORDER_LIMIT' });
    const unpaid = await estimate(cem, { marketId, chance: '0.6', stake: '4000' });
    expect(unpaid.code).toBe('INSUFFICIENT_FUNDS');
    const standing = await myEstimate(cem, marketId);
    expect(standing).toMatchObject({ id: first.estimate?.id, chance: '0.4', atRisk: first.estimate?.atRisk });
    expect(await openOrders(cem, marketId)).toHaveLength(1);
    expect((await withdrawEstimate(cem, { marketId })).balance?.cash).toBe(String(Number(cash) + 60));
  });

  it('counts for what is still at risk on its side: half sold is half, all sold is nothing', async () => {
    const marketId = market('Sold');
    const { ada } = floor.members;
    await floor.place('bea', marketId, 'sell 40 YES at 0.5');
    expect((await estimate(ada, { marketId, chance: '0.5', stake: '20' })).estimate).toMatchObject({
      atRisk: '20',
    });
    await floor.place('cem', marketId, 'buy 40 YES at 0.45');
    await floor.place('ada', marketId, 'sell 20 YES at 0.45');
    expect(await myEstimate(ada, marketId)).toMatchObject({ atRisk: '10' });
    await floor.place('ada', marketId, 'sell 20 YES at 0.45');
    expect(await myEstimate(ada, marketId)).toMatchObject({ atRisk: '0', counts: 'NOT' });
  });

  it('is taken once per key, and answered alike', async () => {
    const marketId = market('Bought');
    const { cem } = floor.members;
    const input = { marketId, chance: '0.55', stake: '5', idempotencyKey: newKey() };
    const [first, second] = [await estimate(cem, input), await estimate(cem, input)];
    expect(first.fills).toEqual([{ price: '0.5', quantity: '10' }]);
    expect(second).toEqual(first);
    expect(await estimate(cem, { ...input, stake: '6' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect((await ownEstimates(cem)).filter(({ marketId: id }) => id === marketId)).toHaveLength(1);
  });

  it('without a stake is a rating; so is a verdict on a price that was seen', async () => {
    const marketId = market('Rated');
    const { ada, bea } = floor.members;
    expect((await rate(bea, { marketId, verdict: 'TOO_LOW' })).code).toBe('PRICE_NOT_SEEN');
    await bea.read('query ($id: ID!) { market(id: $id) { price } }', { id: marketId });
    expect(await rate(bea, { marketId, verdict: 'TOO_LOW' })).toMatchObject({
      estimate: { chance: '0.6', stake: '0', verdict: 'TOO_LOW', counts: 'NOT' },
      order: null,
    });
    const low = await rate(bea, { marketId, verdict: 'TOO_HIGH', stake: '8' });
    expect(low).toMatchObject({
      estimate: { chance: '0.4', counts: 'HALF' },
      order: { contract: { name: 'NO' }, price: '0.6' },
    });
    expect((await rate(bea, { marketId, verdict: 'ABOUT_RIGHT' })).code).toBe('ESTIMATE_STANDS');
    expect(await estimate(ada, { marketId, chance: '0.3' })).toMatchObject({
      estimate: { stake: '0', counts: 'NOT' },
      order: null,
      cost: '0',
    });
  });

  it('by a verdict keeps to the chance that was shown, where the price has moved since', async () => {
    const marketId = market('Moved');
    const { ada } = floor.members;
    await floor.place('bea', marketId, 'sell 100 YES at 0.7');
    await floor.place('cem', marketId, 'buy 100 YES at 0.69');
    await floor.place('bea', marketId, 'sell 10 YES at 0.69');
    await ada.read('query ($id: ID!) { market(id: $id) { price } }', { id: marketId });
    // Shown at 58: at 69.5 it would be 79.5, and buy YES.
    const stale = { marketId, verdict: 'TOO_LOW', chance: '0.68', stake: '3.2' };
    expect((await previewEstimate(ada, stale)).contract).toEqual({ name: 'NO' });
    expect(await rate(ada, stale)).toMatchObject({
      estimate: { chance: '0.68', stake: '3.2', verdict: null },
      order: { contract: { name: 'NO' } },
    });
    expect(await rate(ada, { ...stale, chance: '0.795', stake: '7.95' })).toMatchObject({
      estimate: { chance: '0.795', verdict: 'TOO_LOW' },
      order: { contract: { name: 'YES' } },
    });
    expect(await rate(ada, { ...stale, chance: '1.5' })).toMatchObject({ code: 'CHANCE_OUT_OF_RANGE' });
  });

  it('counts in full before its member was shown a price, by a preview too, and half afterwards', async () => {
    const marketId = market('Withdrawn');
    const { ada } = floor.members;
    const first = await estimate(ada, { marketId, chance: '0.4', stake: '4' });
    expect(first.estimate).toMatchObject({ counts: 'FULL' });
    await ada.read('query ($id: ID!) { market(id: $id) { price } }', { id: marketId });
    expect(await myEstimate(ada, marketId)).toMatchObject({ counts: 'FULL' });
    const later = await estimate(ada, { marketId, chance: '0.45', stake: '4' });
    expect(later.estimate).toMatchObject({ counts: 'HALF' });
    const { cem } = floor.members;
    await previewEstimate(cem, { marketId, chance: '0.45', stake: '4' });
    const tried = await estimate(cem, { marketId, chance: '0.45', stake: '4' });
    expect(tried.estimate).toMatchObject({ counts: 'HALF' });
  });

  it('is withdrawn with its open order, once', async () => {
    const marketId = market('Withdrawn');
    const { ada } = floor.members;
    const input = { marketId, idempotencyKey: newKey() };
    const gone = await withdrawEstimate(ada, input);
    expect(gone.balance).toBeDefined();
    expect(await withdrawEstimate(ada, input)).toEqual(gone);
    expect(await openOrders(ada, marketId)).toEqual([]);
    expect(await myEstimate(ada, marketId)).toBeNull();
    expect((await withdrawEstimate(ada, { marketId })).code).toBe('NO_ESTIMATE');
  });

  it('does not count of people who belong to the idea, who may give one within their limit', async () => {
    const marketId = market('Insiders');
    const { operator } = floor.officers;
    await changeMarket(operator, 'setInsiders', { marketId, insiders: ['bea'] });
    const taken = await estimate(floor.members.bea, { marketId, chance: '0.9', stake: '9' });
    expect(taken.estimate).toMatchObject({ counts: 'NOT', atRisk: '9' });
    const more = await estimate(floor.members.bea, { marketId, chance: '0.9', stake: '300' });
    expect(more.code).toBe('INSIDER_LIMIT');
    expect(more.message).toContain('The most is');
  });

  describe('is refused', () => {
    const given = (change: Record<string, unknown>) =>
      estimate(floor.members.ada, { marketId: market('Refused'), chance: '0.6', stake: '6', ...change });

    it.each([
      ['CHANCE_OUT_OF_RANGE', { chance: '0.009' }],
      ['CHANCE_OUT_OF_RANGE', { chance: '0.991' }],
      ['CHANCE_OUT_OF_RANGE', { chance: '7' }],
      ['CHANCE_OFF_STEP', { chance: '0.6001' }],
      ['CHANCE_NOT_A_NUMBER', { chance: 'half' }],
      ['AMOUNT_NEGATIVE', { stake: '-1' }],
      ['AMOUNT_NOT_A_NUMBER', { stake: 'all' }],
      ['STAKE_TOO_SMALL', { stake: '0.2' }],
      ['INSUFFICIENT_FUNDS', { stake: '4000' }],
      ['IDEMPOTENCY_KEY_INVALID', { idempotencyKey: '' }],
      ['UNKNOWN_MARKET', { marketId: NO_MARKET }],
    ])('as %s: %o', async (code, change) => {
      const before = await ownEstimates(floor.members.ada);
      expect((await given(change)).code).toBe(code);
      expect(await ownEstimates(floor.members.ada)).toEqual(before);
    });

    it('for a milestone', async () => {
      expect((await given({ marketId: await floor.open() })).code).toBe('NOT_A_HEADLINE');
    });

    it('where an own order is in the way, which stays', async () => {
      const marketId = market('Refused');
      const { order } = await floor.place('ada', marketId, 'sell 10 YES at 0.55');
      expect((await given({})).code).toBe('OWN_ORDER_IN_THE_WAY');
      expect(await openOrders(floor.members.ada, marketId)).toEqual([order?.id]);
    });

    it('of somebody without a trading account', async () => {
      const marketId = market('Refused');
      const refused = await estimate(floor.officers.auditor, { marketId, chance: '0.6' });
      expect(refused.code).toBe('NO_TRADING_ACCOUNT');
    });

    it('as long as trading is stopped, and once the market is closed; it can be withdrawn until then', async () => {
      const marketId = market('Refused');
      const { cem } = floor.members;
      const { operator } = floor.officers;
      expect((await estimate(cem, { marketId, chance: '0.3', stake: '3' })).estimate?.standing).toBe(true);
      await changeMarket(operator, 'haltMarket', { marketId });
      expect((await given({})).code).toBe('MARKET_HALTED');
      expect((await withdrawEstimate(cem, { marketId })).code).toBeUndefined();
      await changeMarket(operator, 'closeMarket', { marketId });
      expect((await given({})).code).toBe('MARKET_CLOSED');
      expect((await withdrawEstimate(cem, { marketId })).code).toBe('MARKET_CLOSED');
    });
  });

  async function openOrders(client: ApiFloor['members']['ada'], marketId: string): Promise<string[]> {
    const { me } = await client.read<{ me: { orders: { id: string; market: { id: string } }[] } }>(
      '{ me { orders { id market { id } } } }',
    );
    return me.orders.filter((order) => order.market.id === marketId).map(({ id }) => id);
  }

  async function ownEstimates(client: ApiFloor['members']['ada']) {
    type Own = { id: string; marketId: string; standing: boolean };
    const { me } = await client.read<{ me: { estimates: { nodes: Own[] } } }>(
      '{ me { estimates { nodes { id marketId standing counts atRisk } } } }',
    );
    return me.estimates.nodes;
  }
});
