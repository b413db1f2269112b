import type { Command } from '@openfloor/exchange';
import { marketId, memberId, orderId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { limitOrder, openedMarket, resolution, setUpCommands } from '../../../../test/support/trading.js';
import { DueTimes } from './due-times.js';

const NOW = 1_000_000_000_000;
const SOON = NOW + 60_000;

describe('what falls due by itself', () => {
  let now = NOW;
  let exchange: MemoryExchange;
  let times: DueTimes;

  beforeEach(async () => {
    now = NOW;
    exchange = new MemoryExchange({ wallMs: () => now });
    times = new DueTimes(exchange.view);
    exchange.onCommitted((batch) => times.take(batch));
    await submit(...setUpCommands({ members: 2, markets: 1 }));
  });

  async function submit(...commands: Command[]): Promise<void> {
    for (const command of commands) {
      const outcome = await exchange.submit(command);
      expect(outcome).not.toMatchObject({ answer: { type: 'Rejected' } });
    }
  }

  const gtd = () => ({
    ...limitOrder({ member: 1, side: 'buy', price: 400, quantity: 5 }),
    timeInForce: 'GTD' as const,
    expiresAt: SOON,
  });

  it.each<[string, () => Command[]]>([
    ['the closing date of a market', () => openedMarket(2, { closesAt: SOON })],
    [
      'the end of an opening auction',
      () => [
        openedMarket(2)[0] as Command,
        { type: 'OpenMarket', marketId: marketId(2), auctionEndsAt: SOON },
      ],
    ],
    ['the expiry of an order', () => [gtd()]],
  ])('is %s, once', async (_, commands) => {
    expect(times.isOverdue(SOON)).toBe(false);
    await submit(...commands());
    expect([times.isOverdue(SOON - 1), times.isOverdue(SOON)]).toEqual([false, true]);
    now = SOON;
    await submit({ type: 'PassTime' });
    expect(times.isOverdue(SOON + 1)).toBe(false);
  });

  it('is the end of a challenge window', async () => {
    await submit(...resolution(1, [1000, 0], [1, 2]));
    const { challengeEndsAt = 0 } = exchange.view.market(1)?.resolution ?? {};
    expect(challengeEndsAt).toBeGreaterThan(NOW);
    expect([times.isOverdue(challengeEndsAt - 1), times.isOverdue(challengeEndsAt)]).toEqual([false, true]);
  });

  it('is no order that is not open any more', async () => {
    await submit(gtd());
    const [order] = exchange.view.openOrdersOf(1);
    await submit({ type: 'CancelOrder', memberId: memberId(1), orderId: orderId(order?.orderId ?? 0) });
    expect(times.isOverdue(SOON)).toBe(false);
  });

  it('is known after a restart', async () => {
    await submit(gtd());
    expect(new DueTimes(exchange.view).isOverdue(SOON)).toBe(true);
  });
});
