import { describe, expect, it } from '@jest/globals';
import { Core, ExchangeView, OrderFold, type OrderView } from '@openfloor/exchange';
import fc from 'fast-check';
import { aimed, lifetimes, START_AT } from '../support/random-commands.js';

const MEMBERS = [1, 2, 3, 4, 5];
const MARKETS = [1, 2];

/** All that a view shows, but for the sequences, which a start from a snapshot does not know one by one. */
function picture(view: ExchangeView) {
  const markets = MARKETS.map((id) => ({ ...view.market(id), sequence: 0, depth: view.depth(id, 999) }));
  const members = MEMBERS.map((id) => ({
    member: view.member(id),
    balance: view.balance(id),
    positions: view.positionsOf(id),
    orders: view.openOrdersOf(id),
  }));
  return { markets, members, policy: view.policy };
}

describe('the read view', () => {
  it('is the same followed event by event as made from the state at the end', () => {
    fc.assert(
      fc.property(lifetimes(), (lifetime) => {
        const core = new Core();
        const followed = new ExchangeView();
        const live = new Map<number, OrderView>();
        const fold = new OrderFold((order) => live.set(order.orderId, order));
        const volumes = new Map<number, [number, number, number]>();
        let at = START_AT;
        for (const [place, timed] of lifetime.entries()) {
          at += timed.afterMs;
          const stamp = { sequence: place + 1, at };
          const { events } = core.apply(aimed(core, timed), stamp);
          followed.apply(events, stamp);
          for (const event of events) {
            fold.apply(event, stamp);
            if (event.type !== 'TradeExecuted') continue;
            const [, volume, trades] = volumes.get(event.marketId) ?? [0, 0, 0];
            volumes.set(event.marketId, [event.marketId, volume + event.quantity, trades + 1]);
          }
        }
        const orders = [...live.values()].filter((order) => order.open > 0);
        const made = ExchangeView.from(core.state, { orders, volumes: [...volumes.values()] });
        expect(picture(made)).toEqual(picture(followed));
        for (const id of MARKETS) expect(followed.depth(id, 999)).toEqual(depthOf(core, id));
      }),
      { numRuns: 150 },
    );
  });
});

function depthOf(core: Core, marketId: number) {
  const book = core.state.markets.get(marketId)?.books[0];
  return { bids: book?.depth('buy') ?? [], asks: book?.depth('sell') ?? [] };
}
