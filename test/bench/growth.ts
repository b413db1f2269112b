import { type Command, Core, DEFAULT_POLICY } from '@openfloor/exchange';
import { type Exchange, openExchange } from '@openfloor/journal';
import { createTestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { limitOrder, randomOrder, seeded, setUpCommands } from '../support/trading.js';
import { type BenchResult, median } from './result.js';

interface Size {
  readonly markets: number;
  readonly resting: number;
}

const SMALL: Size = { markets: 10, resting: 1_000 };
const LARGE: Size = { markets: 1_000, resting: 100_000 };
const MEMBERS = 200;
const ROUNDS = 5;
const CORE_COMMANDS = 60_000;
const DURABLE_COMMANDS = 4_000;
/** Rounds before those that count: after a checkpoint PostgreSQL logs every page whole once. */
const WARM_UP = 2;
const IN_FLIGHT = 256;
const AT = 1_700_000_000_000;
/** A command may cost so many times more in the large exchange. */
const CORE_AT_MOST = 3;
const DURABLE_AT_MOST = 1.3;

/**
 * What growth costs: commands a second in an exchange of 1,000 markets with 100,000 resting orders, against one of
 * 10 with 1,000, in the core alone and made durable.
 */
export async function benchGrowth(): Promise<BenchResult[]> {
  const [core, durable] = [coreGrowth(), await durableGrowth()];
  return [
    against('the core with 1,000 markets and 100,000 orders, against 10 and 1,000', core, CORE_AT_MOST),
    against('the same durable, 256 in flight', durable, DURABLE_AT_MOST),
  ];
}

interface Rates {
  readonly small: number[];
  readonly large: number[];
}

function against(name: string, { small, large }: Rates, atMost: number): BenchResult {
  const [ours, yardstick] = [median(large), median(small)];
  const notes = `a command costs ${(yardstick / ours).toFixed(2)} times as much; at most ${atMost}`;
  return { name, ours, yardstick, ratio: ours / yardstick, unit: 'commands/s', target: 1 / atMost, notes };
}

function coreGrowth(): Rates {
  const small = filledCore(SMALL);
  const large = filledCore(LARGE);
  const rates: Rates = { small: [], large: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.small.push(small(round));
    rates.large.push(large(round));
  }
  return rates;
}

/** A core with that many markets and orders; each call runs new commands on it and returns their rate. */
function filledCore(size: Size): (round: number) => number {
  const core = new Core();
  let sequence = 0;
  const apply = (command: Command): void => {
    sequence += 1;
    core.apply(command, { sequence, at: AT + sequence });
  };
  for (const command of filling(size)) apply(command);
  return (round) => {
    const commands = traffic(size, CORE_COMMANDS, round);
    const start = performance.now();
    for (const command of commands) apply(command);
    return (commands.length * 1000) / (performance.now() - start);
  };
}

async function durableGrowth(): Promise<Rates> {
  const rates: Rates = { small: [], large: [] };
  const [small, large] = [await filledExchange(SMALL), await filledExchange(LARGE)];
  // Filling leaves much to be written back; what it costs is not what growth costs.
  await small.checkpoint();
  for (let round = 1; round <= WARM_UP; round++) {
    await rateOf(small.exchange, traffic(SMALL, DURABLE_COMMANDS, -round));
    await rateOf(large.exchange, traffic(LARGE, DURABLE_COMMANDS, -round));
  }
  for (let round = 0; round < ROUNDS; round++) {
    rates.small.push(await rateOf(small.exchange, traffic(SMALL, DURABLE_COMMANDS, round)));
    rates.large.push(await rateOf(large.exchange, traffic(LARGE, DURABLE_COMMANDS, round)));
  }
  for (const { close } of [small, large]) await close();
  return rates;
}

interface Filled {
  readonly exchange: Exchange;
  /** Of the whole database server. */
  readonly checkpoint: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function filledExchange(size: Size): Promise<Filled> {
  const database = await createTestDatabase();
  const exchange = await openExchange({ connection: database.connection });
  await rateOf(exchange, filling(size));
  const close = async (): Promise<void> => {
    await exchange.close();
    await database.drop();
  };
  const checkpoint = () => sql(database.connection, 'CHECKPOINT');
  return { exchange, checkpoint, close };
}

async function rateOf(exchange: Exchange, commands: readonly Command[]): Promise<number> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let i = next++; i < commands.length; i = next++) {
      const outcome = await exchange.submit(commands[i] as Command);
      if (outcome.type === 'Refused') throw new Error(`refused: ${outcome.code}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, client));
  return (commands.length * 1000) / (performance.now() - start);
}

/** Members, markets, and orders away from the middle, which wait. */
function filling({ markets, resting }: Size): Command[] {
  const random = seeded(5);
  const limits = { positionLimit: 1e12, openOrderLimit: 1e12, bandTicks: 1000 };
  const orders = Array.from({ length: resting }, () => {
    const side = random(2) === 0 ? 'buy' : 'sell';
    const away = 1 + random(200);
    const price = side === 'buy' ? 400 - away : 600 + away;
    return limitOrder({
      member: 1 + random(MEMBERS),
      market: 1 + random(markets),
      side,
      price,
      quantity: 1 + random(5),
    });
  });
  return [
    { type: 'SetTradingPolicy', policy: { ...DEFAULT_POLICY, ...limits } },
    ...setUpCommands({ members: MEMBERS, markets, allowanceMilli: 1e12 }),
    ...orders,
  ];
}

/** Orders around the middle that often meet, alike in both exchanges but for the number of markets. */
function traffic({ markets }: Size, count: number, round: number): Command[] {
  const random = seeded(100 + round);
  return Array.from({ length: count }, () => randomOrder(random, { members: MEMBERS, markets }));
}
