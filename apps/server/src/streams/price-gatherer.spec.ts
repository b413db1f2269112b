import { describe, expect, it } from '@jest/globals';
import { joinPrices, PriceGatherer } from './price-gatherer.js';
import type { MarketPriceModel, PricesChangedModel } from './stream.model.js';

const price = (marketId: string, text: string) => ({ marketId, price: text }) as MarketPriceModel;

function gatherer() {
  const world = { sequence: 10, now: 1_000, text: '0.5' };
  const source = {
    epoch: 3,
    sequence: () => world.sequence,
    price: (marketId: number) => (marketId === 404 ? null : price(String(marketId), world.text)),
    now: () => world.now,
  };
  return { world, gatherer: new PriceGatherer(source) };
}

const range = (message: PricesChangedModel | null) => message && [message.fromSequence, message.toSequence];

describe('PriceGatherer', () => {
  it('tells each market once, as it is when the message is made', () => {
    const { world, gatherer: prices } = gatherer();
    prices.add([1, 2]);
    prices.add([1, 404]);
    Object.assign(world, { sequence: 14, text: '0.7' });
    const message = prices.flush();
    expect(message?.prices).toEqual([price('1', '0.7'), price('2', '0.7')]);
    expect(range(message)).toEqual(['11', '14']);
  });

  it('leaves no gap between messages, and none before the first for who begins in between', () => {
    const { world, gatherer: prices } = gatherer();
    prices.add([1]);
    world.sequence = 12;
    prices.flush();
    world.sequence = 15;
    expect(range(prices.start())).toEqual(['13', '12']);
    prices.add([1]);
    expect(range(prices.flush())).toEqual(['13', '15']);
  });

  it('is silent while nothing changes, for less than 5 seconds', () => {
    const { world, gatherer: prices } = gatherer();
    world.now += 4_400;
    expect(prices.flush()).toBeNull();
    world.now += 100;
    const message = prices.flush();
    expect(message).toMatchObject({ epoch: 3, prices: [] });
    expect(range(message)).toEqual(['11', '10']);
    expect(prices.flush()).toBeNull();
  });
});

describe('joinPrices', () => {
  it('keeps the newest of each market and covers both ranges', () => {
    const message = (from: string, to: string, prices: MarketPriceModel[]) =>
      ({
        epoch: 3,
        fromSequence: from,
        toSequence: to,
        prices,
        serverTime: new Date(0),
      }) as PricesChangedModel;
    const joined = joinPrices(
      message('11', '12', [price('1', '0.4'), price('2', '0.5')]),
      message('13', '15', [price('1', '0.6')]),
    );
    expect(joined.prices).toEqual([price('1', '0.6'), price('2', '0.5')]);
    expect(range(joined)).toEqual(['11', '15']);
  });
});
