import type { Command } from '@openfloor/exchange';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { limitOrder, resolution, setUpCommands } from '../../../../test/support/trading.js';
import { SettlementSchedule } from './settlement-schedule.js';

/** More than two settlement commands pay. */
const MEMBERS = 4002;
const TWO_DAYS_MS = 48 * 3_600_000;

describe('the settlement of a market', () => {
  let exchange: MemoryExchange;

  beforeEach(async () => {
    let now = 1_000_000_000_000;
    exchange = new MemoryExchange({ wallMs: () => now });
    const commands: Command[] = setUpCommands({ members: MEMBERS, markets: 1 });
    for (let member = 1; member <= MEMBERS; member++) {
      commands.push(limitOrder({ member, contract: member % 2, side: 'buy', price: 500, quantity: 1 }));
    }
    for (const command of [...commands, ...resolution(1, [1000, 0], [1, 2])]) await exchange.submit(command);
    now += TWO_DAYS_MS;
    await exchange.submit({ type: 'PassTime' });
  });

  const chunks = () => exchange.submitted.filter(({ type }) => type === 'ContinueSettlement').length;

  it('is paid chunk by chunk, until everybody is', async () => {
    expect(exchange.view.market(1)?.state).toBe('settling');
    await new SettlementSchedule(exchange).onModuleInit();
    expect(exchange.view.market(1)?.state).toBe('settled');
    const total = Array.from({ length: MEMBERS }, (_, i) => exchange.view.balance(i + 1).cashMilli);
    expect(total.reduce((sum, cash) => sum + cash, 0)).toBe(MEMBERS * 1_000_000);
    expect(chunks()).toBeGreaterThan(1);
  });

  it('waits while the exchange is busy, and comes again', async () => {
    const schedule = new SettlementSchedule(exchange);
    exchange.refuseAfter(exchange.submitted.length + 1, 'BUSY');
    await schedule.look();
    expect([exchange.view.market(1)?.state, chunks()]).toEqual(['settling', 2]);
    exchange.refuseAfter(Number.POSITIVE_INFINITY, 'BUSY');
    await schedule.look();
    expect(exchange.view.market(1)?.state).toBe('settled');
  });

  it('stops between two chunks with the server', async () => {
    const schedule = new SettlementSchedule(exchange);
    const looking = schedule.look();
    await schedule.onModuleDestroy();
    await looking;
    expect([exchange.view.market(1)?.state, chunks()]).toEqual(['settling', 1]);
  });
});
