import type { Batch } from '@openfloor/journal';
import { describe, expect, it } from 'vitest';
import { SEED } from '../support/fault-campaign.js';
import { Disk } from '../support/fault-disk.js';
import { simulate } from '../support/fault-simulation.js';

/** OPENFLOOR_SIMULATION_SEEDS=1000 OPENFLOOR_SIMULATION_COMMANDS=2000 npm test -- test/faults/simulation */
const SEEDS = Number(process.env.OPENFLOOR_SIMULATION_SEEDS ?? 40);
const COMMANDS = Number(process.env.OPENFLOOR_SIMULATION_COMMANDS ?? 300);

/** What it must have come to, or it would prove nothing. */
const REACHED = [
  'before 08006',
  'after 40001',
  'after XX000',
  'crash none',
  'crash all',
  'crash torn',
  'takeover',
  'TradeExecuted',
  'HouseChanged',
  'AuctionHeld',
  'OrdersCancelled',
  'INTERNAL_ERROR',
  'CLOSE_DATE',
  'SETTLEMENT',
];

/** F15. */
describe('an exchange on a disk and a clock that chance drives', () => {
  it(
    'keeps what it acknowledged, does nothing twice and comes back to the same state, whatever the seed',
    async () => {
      const reached = new Map<string, number>();
      for (let seed = SEED; seed < SEED + SEEDS; seed++) {
        const { failure, faults, happened } = await simulate({ seed, commands: COMMANDS });
        expect({ seed, failure }).toEqual({ seed, failure: undefined });
        for (const [name, often] of [...faults, ...happened])
          reached.set(name, (reached.get(name) ?? 0) + often);
      }
      if (SEEDS >= 20) expect(REACHED.filter((name) => !reached.has(name))).toEqual([]);
    },
    20_000 + SEEDS * COMMANDS * 50,
  );

  it('does the same again for the same seed, and not for another', async () => {
    const [first, again, other] = [5, 5, 6].map((seed) => simulate({ seed, commands: 120 }));
    expect(await again).toEqual(await first);
    expect((await other)?.trace).not.toBe((await first)?.trace);
  });
});

/** Acknowledges before it has written, and forgets the last batch when the next process opens it. */
class ForgetfulDisk extends Disk {
  private before: { head: Disk['head']; rows: number } | undefined;

  override write(batch: Batch): void {
    this.before = { head: this.head, rows: this.rows.length };
    super.write(batch);
  }

  override raiseEpoch(): Disk['head'] {
    const { epoch } = this.head;
    if (this.before !== undefined) {
      this.rows.length = this.before.rows;
      this.head = { ...this.before.head, epoch };
    }
    return super.raiseEpoch();
  }
}

describe('the simulation', () => {
  it.each([1, 2, 3, 4, 5])(
    'finds a disk that forgets what it acknowledged, and finds it again (seed %i)',
    async (seed) => {
      const run = () => simulate({ seed, commands: 200, disk: new ForgetfulDisk() });
      const first = await run();
      expect(first.failure).toMatch(/lost|journal|snapshot|state|told/);
      expect(await run()).toEqual(first);
    },
  );
});
