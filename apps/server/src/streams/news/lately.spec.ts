import { Core, ExchangeView, type TradeExecuted } from '@openfloor/exchange';
import type { CommittedBatch, CommittedCommand } from '@openfloor/journal';
import { describe, expect, it } from 'vitest';
import { RandomCommands } from '../../../../../test/support/random-commands.js';
import { limitOrder, openedMarket, setUpCommands } from '../../../../../test/support/trading.js';
import type { AccountChange } from './account-change.js';
import { Lately } from './lately.js';

const COMMANDS = 700;
const SEEDS = [1, 2, 3, 4];
const EVERYTHING = { after: 0, upTo: Number.MAX_SAFE_INTEGER };
const MOST = 1_000_000;

const batchOf = (commands: readonly CommittedCommand[]): CommittedBatch => ({
  epoch: 1,
  fromSequence: commands[0]?.stamp.sequence ?? 0,
  toSequence: commands.at(-1)?.stamp.sequence ?? 0,
  commands,
});

/** A small exchange that lives through random commands; `each` is called after every one of them. */
function live(
  seed: number,
  each: (view: ExchangeView, command: CommittedCommand) => void,
): CommittedCommand[] {
  const core = new Core();
  const random = new RandomCommands(seed);
  const view = new ExchangeView();
  return Array.from({ length: COMMANDS }, (_, i) => {
    const { command, at } = random.next(core.state);
    const stamp = { sequence: i + 1, at };
    const committed = { command, stamp, ...core.apply(command, stamp) };
    view.apply(committed.events, stamp);
    each(view, committed);
    return committed;
  });
}

const accountsOf = (lately: Lately, view: ExchangeView) =>
  new Map(
    [...view.allMembers()].map(({ memberId }) => [
      memberId,
      lately.accounts.read(`account:${memberId}`, EVERYTHING, MOST).map(({ entry }) => entry),
    ]),
  );
const tradesOf = (lately: Lately, view: ExchangeView) =>
  [...view.markets()].flatMap(({ marketId }) =>
    lately.trades.read(`trades:${marketId}`, EVERYTHING, MOST).map(({ entry }) => entry),
  );

describe.each(SEEDS)('what happened lately, in the random life %i', (seed) => {
  const lately = new Lately(new ExchangeView());
  let view = new ExchangeView();
  const breaches: unknown[] = [];
  const commands = live(seed, (now, committed) => {
    lately.take(batchOf([committed]));
    view = now;
    const { sequence } = committed.stamp;
    for (const { memberId } of now.allMembers()) {
      const [told] = lately.accounts.read(
        `account:${memberId}`,
        { after: sequence - 1, upTo: sequence },
        MOST,
      );
      const { cashMilli, heldMilli } = now.balance(memberId);
      if (told && (told.entry.cashMilli !== cashMilli || told.entry.heldMilli !== heldMilli))
        breaches.push({ sequence, memberId, told: told.entry, cashMilli, heldMilli });
    }
  });

  it('has the tokens that each member had after each command', () => {
    expect(breaches).toEqual([]);
  });

  it('leads to what each member has now: tokens, shares and open orders', () => {
    for (const [memberId, changes] of accountsOf(lately, view)) {
      const folded = fold(changes);
      expect(folded.tokens).toEqual(Object.values(view.balance(memberId)));
      expect(folded.open).toEqual(view.openOrdersOf(memberId));
      const owned = view
        .positionsOf(memberId)
        .flatMap(({ marketId, shares }) =>
          shares.flatMap((quantity, contract) =>
            quantity > 0 ? [`${marketId}/${contract} ${quantity}`] : [],
          ),
        );
      expect(folded.owned).toEqual(owned.sort());
    }
  });

  it('is the same whether commands were committed one by one or together', () => {
    const together = new Lately(new ExchangeView());
    for (let from = 0; from < commands.length; from += 90)
      together.take(batchOf(commands.slice(from, from + 90)));
    expect(accountsOf(together, view)).toEqual(accountsOf(lately, view));
    expect(tradesOf(together, view)).toEqual(tradesOf(lately, view));
  });

  it('has every trade once for everybody, and once for each side that is a member', () => {
    const executed = commands.flatMap(({ events }) =>
      events.filter((event): event is TradeExecuted => event.type === 'TradeExecuted'),
    );
    expect(executed.length).toBeGreaterThan(20);
    const ids = (trades: readonly { tradeId: number }[]) => trades.map(({ tradeId }) => tradeId).sort();
    expect(ids(tradesOf(lately, view))).toEqual(ids(executed));
    const own = [...accountsOf(lately, view).values()].flat().flatMap(({ trades }) => trades);
    const sides = executed.flatMap((trade) =>
      [trade.makerId, trade.takerId].filter((id) => id !== 0).map(() => trade),
    );
    expect(ids(own.map(({ trade }) => trade))).toEqual(ids(sides));
  });

  it('says why an order is gone exactly where something of it was dropped', () => {
    const changes = [...accountsOf(lately, view).values()].flat().flatMap(({ orders }) => orders);
    const wrong = changes.filter(
      ({ order, endReason }) => (order.state === 'cancelled') !== (endReason !== null),
    );
    expect(wrong).toEqual([]);
    expect(new Set(changes.map(({ endReason }) => endReason)).size).toBeGreaterThan(2);
  });
});

function fold(changes: readonly AccountChange[]) {
  const orders = new Map<number, AccountChange['orders'][number]['order']>();
  const shares = new Map<string, number>();
  for (const change of changes) {
    for (const { order } of change.orders) orders.set(order.orderId, order);
    for (const { marketId, contract, quantity } of change.positions)
      shares.set(`${marketId}/${contract}`, quantity);
  }
  const last = changes.at(-1);
  return {
    tokens: [last?.cashMilli ?? 0, last?.heldMilli ?? 0],
    open: [...orders.values()].filter(({ open }) => open > 0).sort((a, b) => b.orderId - a.orderId),
    owned: [...shares]
      .filter(([, quantity]) => quantity > 0)
      .map(([place, quantity]) => `${place} ${quantity}`)
      .sort(),
  };
}

describe('what is new', () => {
  const core = new Core();
  const view = new ExchangeView();
  const lately = new Lately(view);
  let sequence = 0;
  const topicsOf = (...commands: Parameters<Core['apply']>[0][]) => {
    const batch = commands.map((command) => {
      const stamp = { sequence: ++sequence, at: 1_000 };
      return { command, stamp, ...core.apply(command, stamp) };
    });
    return [...lately.take(batchOf(batch))].sort();
  };

  it('is told on the topics of those whom it is about', () => {
    topicsOf(...setUpCommands({ members: 3, markets: 1 }));
    const bid = limitOrder({ member: 1, side: 'buy', price: 600, quantity: 5 });
    expect(topicsOf(bid)).toEqual(['account:1', 'book:1', 'prices']);
    const ask = limitOrder({ member: 2, side: 'sell', price: 600, quantity: 5 });
    expect(topicsOf(ask)).toEqual(['account:1', 'account:2', 'book:1', 'prices', 'trades:1']);
    expect(topicsOf(...openedMarket(2))).toEqual(['book:2', 'prices', 'states']);
  });

  it('begins where the view is', () => {
    const late = new Lately(Object.assign(new ExchangeView(), { sequence: 40 }));
    expect([late.sequence, late.trades.floor, late.accounts.floor]).toEqual([40, 40, 40]);
    expect([late.prices.changedAfter(1, 39), late.prices.changedAfter(1, 40)]).toEqual([true, false]);
  });
});
