import { expect, it } from '@jest/globals';
import { marketId, ticks } from '@openfloor/kernel';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { limitOrder, setUpCommands } from '../../../../test/support/trading.js';
import { ResumeSettlements } from './resume-settlements.js';

/** More than one settlement command pays. */
const MEMBERS = 4002;

it('pays the rest of a settlement that was cut off after its first chunk', async () => {
  const exchange = new MemoryExchange({ wallMs: () => 1_000_000_000_000 });
  for (const command of setUpCommands({ members: MEMBERS, markets: 1 })) await exchange.submit(command);
  for (let member = 1; member <= MEMBERS; member++) {
    await exchange.submit(limitOrder({ member, contract: member % 2, side: 'buy', price: 500, quantity: 1 }));
  }
  await exchange.submit({ type: 'CloseMarket', marketId: marketId(1) });
  await exchange.submit({
    type: 'SettleMarket',
    marketId: marketId(1),
    payoutTicks: [ticks(1000), ticks(0)],
  });
  expect(exchange.view.market(1)?.state).toBe('settling');

  await new ResumeSettlements(exchange).onModuleInit();

  expect(exchange.view.market(1)?.state).toBe('settled');
  const total = Array.from({ length: MEMBERS }, (_, i) => exchange.view.balance(i + 1).cashMilli);
  expect(total.reduce((sum, cash) => sum + cash, 0)).toBe(MEMBERS * 1_000_000);
});
