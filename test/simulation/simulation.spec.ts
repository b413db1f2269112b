import { describe, expect, it } from 'vitest';
import { Simulation, type Tally } from './simulation.js';

/**
 * `OPENFLOOR_SIMULATION_SEEDS=5000 npm test -- test/simulation` makes a campaign of it, from seed OPENFLOOR_SEED on and
 * with OPENFLOOR_SIMULATION_COMMANDS commands each. A seed that failed fails again with
 * `OPENFLOOR_SEED=<seed> OPENFLOOR_SIMULATION_SEEDS=1`.
 */
const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const SEEDS = setting('OPENFLOOR_SIMULATION_SEEDS', 300);
const COMMANDS = setting('OPENFLOOR_SIMULATION_COMMANDS', 150);
const FIRST_SEED = setting('OPENFLOOR_SEED', 1);

/** Of answers and rejections, events, reasons and statuses, those that are hard to come by. */
const REACHED = [
  'OrderAmended',
  'OrdersCancelled',
  'OrderDecremented',
  'SettlementPaid',
  'AuctionHeld',
  'HouseChanged',
  'CLOSE_DATE',
  'FLAGGED',
  'INTERNAL_ERROR',
  'PRICE_BAND',
  'BUDGET',
  'EXPIRED',
  'FOK',
  'LEFT',
  'SELF_TRADE',
  'SUSPENDED',
  'challenged',
  'left',
  'overturned',
  'CHALLENGE_PENDING',
  'NO_CHALLENGE',
  'STAKE',
  'STAKE_RETURNED',
  'SEASON',
  'SurplusCollected',
  'withdrawn',
  'INSIDER_LIMIT',
  'INSUFFICIENT_FUNDS',
  'NOTHING_TO_REDUCE',
  'OPEN_ORDER_LIMIT',
  'ORDER_LIMIT',
  'POSITION_LIMIT',
  'POST_ONLY_WOULD_CROSS',
  'SAME_OFFICER',
  'SELF_TRADE_IN_AUCTION',
  'SUBSIDY_LIMIT',
];

describe('the whole exchange', () => {
  const tally: Tally = new Map();

  it(
    'keeps its laws, its promises and its word',
    () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
        try {
          new Simulation(seed, tally).run(COMMANDS);
        } catch (error) {
          const again = `OPENFLOOR_SEED=${seed} OPENFLOOR_SIMULATION_SEEDS=1 OPENFLOOR_SIMULATION_COMMANDS=${COMMANDS}`;
          const told = error instanceof Error ? error.message : String(error);
          throw new Error(`seed ${seed} failed (again with ${again}) ${told}`, { cause: error });
        }
      }
    },
    SEEDS * COMMANDS * 20,
  );

  it('gets everywhere, or it would be worth nothing', () => {
    if (SEEDS < 200) return;
    expect(REACHED.filter((name) => (tally.get(name) ?? 0) < 3)).toEqual([]);
  });
});
