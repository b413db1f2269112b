import { describe, expect, it } from 'vitest';
import { type Belief, estimateOrder, type Surroundings } from './estimate-order.js';

const belief = (chancePermille: number, change: Partial<Belief> = {}): Belief => ({
  chancePermille,
  stakeMilli: 40_000,
  rests: false,
  ...change,
});
const open = (bidTicks: number, askTicks: number): Surroundings => ({
  sealed: false,
  referenceTicks: 500,
  bidTicks,
  askTicks,
});
const sealed: Surroundings = { sealed: true, referenceTicks: 500, bidTicks: 0, askTicks: 0 };

/** Contract, price and shares; with a star where it trades at once. */
function orderOf(given: Belief, around: Surroundings): string | null {
  const order = estimateOrder(given, around);
  if (order === null) return null;
  const { contract, priceTicks, quantity, crosses } = order;
  return `${quantity} ${contract === 0 ? 'YES' : 'NO'} at ${priceTicks}${crosses ? ' *' : ''}`;
}

describe('before the opening', () => {
  it('bids the estimate for YES from the reference upwards, and else for NO', () => {
    expect(orderOf(belief(720), sealed)).toBe('55 YES at 720');
    expect(orderOf(belief(500), sealed)).toBe('80 YES at 500');
    expect(orderOf(belief(499), sealed)).toBe('79 NO at 501');
  });
});

describe('once the market is open', () => {
  it('takes what is offered at the estimate or better', () => {
    expect(orderOf(belief(720), open(580, 590))).toBe('55 YES at 720 *');
    expect(orderOf(belief(590), open(580, 590))).toBe('67 YES at 590 *');
    expect(orderOf(belief(580), open(580, 590))).toBe('95 NO at 420 *');
    expect(orderOf(belief(200), open(580, 590))).toBe('50 NO at 800 *');
  });

  it('waits between bid and ask, on the side with more room', () => {
    expect(orderOf(belief(560), open(400, 600))).toBe('71 YES at 560');
    expect(orderOf(belief(440), open(400, 600))).toBe('71 NO at 560');
    expect(orderOf(belief(500), open(400, 600))).toBe('80 YES at 500');
  });

  it('takes an empty side for the end of the scale', () => {
    expect(orderOf(belief(400), open(0, 0))).toBe('66 NO at 600');
    expect(orderOf(belief(600), open(0, 0))).toBe('66 YES at 600');
    expect(orderOf(belief(990), open(0, 0))).toBe('40 YES at 990');
    expect(orderOf(belief(300), open(0, 600))).toBe('133 YES at 300');
  });

  it('waits beside a price that was found about right, and never trades at once', () => {
    const right = { rests: true };
    expect(orderOf(belief(585, right), open(580, 590))).toBe('68 YES at 585');
    expect(orderOf(belief(585, right), open(584, 585))).toBe('68 YES at 584');
    expect(orderOf(belief(584, right), open(584, 585))).toBe('96 NO at 415');
    expect(orderOf(belief(990, right), open(999, 0))).toBe('40 YES at 999');
    expect(orderOf(belief(10, right), open(0, 1))).toBe('40 NO at 999');
    expect(orderOf(belief(500, right), open(400, 450))).toBe('89 YES at 449');
  });

  it('never costs more than the stake, nor more than the estimate says a share is worth', () => {
    for (let chance = 10; chance <= 990; chance += 7)
      for (const around of [sealed, open(0, 0), open(300, 310), open(650, 900)]) {
        const order = estimateOrder(belief(chance), around);
        const worth = order?.contract === 0 ? chance : 1_000 - chance;
        expect(order?.priceTicks).toBe(worth);
        expect((order?.priceTicks ?? 0) * (order?.quantity ?? 0)).toBeLessThanOrEqual(40_000);
      }
  });

  it('is nothing where the stake does not pay for one share', () => {
    expect(orderOf(belief(600, { stakeMilli: 599 }), open(0, 0))).toBeNull();
    expect(orderOf(belief(600, { stakeMilli: 600 }), open(0, 0))).toBe('1 YES at 600');
  });
});
