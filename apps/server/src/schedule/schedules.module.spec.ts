import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { systemClock } from '@openfloor/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { limitOrder, openedMarket, resolution, setUpCommands } from '../../../../test/support/trading.js';
import { EXCHANGE } from '../exchange/tokens.js';
import { SchedulesModule } from './schedules.module.js';

class Root {}

/** Real time passes here: the schedules look about once a second. */
describe('the schedules of a running server', () => {
  let exchange: MemoryExchange;
  let app: INestApplicationContext;

  beforeEach(async () => {
    exchange = new MemoryExchange(systemClock);
    for (const command of setUpCommands({ members: 2, markets: 1 })) await exchange.submit(command);
    const values = [{ provide: EXCHANGE, useValue: exchange }];
    const root = {
      module: Root,
      global: true,
      imports: [SchedulesModule],
      providers: values,
      exports: values,
    };
    app = await NestFactory.createApplicationContext(root, { logger: false });
  });

  afterEach(() => app.close());

  it('close a market at its time and pay it after its challenge window, though nobody does anything', async () => {
    const { tradingPolicy } = exchange.core.state;
    await exchange.submit({ type: 'SetTradingPolicy', policy: { ...tradingPolicy, challengeMs: 300 } });
    for (const command of openedMarket(2, { closesAt: Date.now() + 3_000 })) await exchange.submit(command);
    await exchange.submit(limitOrder({ member: 1, side: 'buy', market: 2, price: 600, quantity: 10 }));
    await exchange.submit(limitOrder({ member: 2, side: 'sell', market: 2, price: 600, quantity: 10 }));
    await until(() => exchange.view.market(2)?.state === 'closed');
    for (const command of resolution(2, [1000, 0], [1, 2])) await exchange.submit(command);
    await until(() => exchange.view.market(2)?.state === 'settled');
    expect(exchange.view.balance(1).cashMilli).toBe(1_004_000);
  });

  it('ask nothing of the exchange while nothing is due, nor once the server stops', async () => {
    const before = exchange.submitted.length;
    for (const command of openedMarket(2, { closesAt: Date.now() + 3600_000 }))
      await exchange.submit(command);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(exchange.submitted).toHaveLength(before + 2);
    await app.close();
    for (const command of openedMarket(3, { closesAt: Date.now() + 500 })) await exchange.submit(command);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(exchange.submitted).toHaveLength(before + 4);
  });
});

async function until(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!happened()) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
