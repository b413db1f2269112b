/*
 * Our books against the naive ones on random commands: equal answers, fills, queues and depth after every command,
 * and law 5 among what rests. Markets have one contract (two outcomes, one book) or several with implied matching.
 *
 * MATCHING_RUNS sets the number of short sequences (default 500, a few seconds); fast-check prints the seed and
 * the shortest failing sequence. A campaign of long sequences, each seed a market of its own, is for example
 *   OPENFLOOR_DIFFERENTIAL_SEEDS=20 OPENFLOOR_DIFFERENTIAL_COMMANDS=50000 npm test -- test/conformance/differential
 */

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { command } from './differential-commands.js';
import { DifferentialPair } from './differential-pair.js';

const RUNS = Number(process.env.MATCHING_RUNS ?? 500);
const SEEDS = Number(process.env.OPENFLOOR_DIFFERENTIAL_SEEDS ?? 5);
const COMMANDS = Number(process.env.OPENFLOOR_DIFFERENTIAL_COMMANDS ?? 2_000);
const MAX_CONTRACTS = 5;
const HOUR_MS = 3_600_000;

const contracts = fc.integer({ min: 1, max: MAX_CONTRACTS });
const commands = fc.array(command, { maxLength: 100, size: 'max' });

describe('the order books and the naive books', () => {
  it(
    'answer every command alike and look alike after it',
    () => {
      fc.assert(
        fc.property(contracts, commands, (count, sequence) => {
          const pair = new DifferentialPair(count);
          for (const next of sequence) pair.check(next);
        }),
        { numRuns: RUNS },
      );
    },
    HOUR_MS,
  );

  it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    `stay alike over ${COMMANDS} commands of seed %d`,
    (seed) => {
      const pair = new DifferentialPair(1 + (seed % MAX_CONTRACTS));
      for (const next of fc.sample(command, { seed, numRuns: COMMANDS })) pair.check(next);
    },
    HOUR_MS,
  );
});
