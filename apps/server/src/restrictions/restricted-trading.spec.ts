import { type AmendOrder, encodeAnswer, encodeCommand, type PlaceOrder } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import type { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { RestrictedTrading } from './restricted-trading.js';

const KEY = Buffer.from('key');
const place = { type: 'PlaceOrder', memberId: 7, marketId: 3 } as PlaceOrder;
const amend = { type: 'AmendOrder', memberId: 7, orderId: 5, quantity: 2 } as AmendOrder;

/** Member 7 may not trade idea 1, which has market 3, in which order 5 of member 7 waits. */
async function restricted(taken: readonly unknown[] = []): Promise<RestrictedTrading> {
  const view = {
    market: (id: number) => (id === 3 ? { marketId: 3, ideaId: 1 } : { marketId: id, ideaId: 2 }),
    openOrder: (id: number) => (id === 5 ? { memberId: 7, marketId: 3 } : undefined),
  };
  const query = async (text: string) =>
    text.includes('restriction') ? [{ idea_id: 1, topic: null, members: [7] }] : taken;
  const ideas = { find: () => undefined } as unknown as IdeaCatalogue;
  const trading = new RestrictedTrading(
    { view } as unknown as Exchange,
    { query } as unknown as DataSource,
    ideas,
  );
  await trading.onModuleInit();
  return trading;
}

const refusalOf = async (command: PlaceOrder | AmendOrder): Promise<string | null> =>
  (await (await restricted()).beforehand(command)(KEY))?.code ?? null;

it('refuses new and amended orders of the member there', async () => {
  expect(await refusalOf(place)).toBe('RESTRICTED');
  expect(await refusalOf(amend)).toBe('RESTRICTED');
});

it('lets through what cancels, is elsewhere, or is of somebody else', async () => {
  expect(await refusalOf({ ...amend, quantity: 0 as AmendOrder['quantity'] })).toBeNull();
  expect(await refusalOf({ ...place, marketId: 4 as PlaceOrder['marketId'] })).toBeNull();
  expect(await refusalOf({ ...place, memberId: 8 as PlaceOrder['memberId'] })).toBeNull();
  expect(await refusalOf({ ...amend, memberId: 8 as AmendOrder['memberId'] })).toBeNull();
  expect(await refusalOf({ ...amend, orderId: 6 as AmendOrder['orderId'] })).toBeNull();
});

it('lets through what was taken before, which is answered as it was then', async () => {
  const row = {
    seq: '9',
    actor: '7',
    key_digest: KEY,
    command: encodeCommand({ type: 'CancelAllOrders', memberId: 7, marketId: 0 } as never),
    answer: encodeAnswer({ type: 'Done' } as never),
  };
  expect(await (await restricted([row])).beforehand(place)(KEY)).toBeNull();
});
