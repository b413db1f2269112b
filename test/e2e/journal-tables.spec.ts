import { Core } from '@openfloor/exchange';
import { openExchange, type RunningExchange, verifyJournal } from '@openfloor/journal';
import { marketId } from '@openfloor/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectShown } from '../simulation/view-follower.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openFunded, sql } from '../support/exchange-database.js';
import { RandomCommands, type Timed } from '../support/random-commands.js';
import { START_AT } from '../support/random-world.js';
import { limitOrder } from '../support/trading.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const verified = () => verifyJournal({ connection: database.connection });

/** A running exchange and, beside it, a core that is told the same. */
class Life {
  readonly core = new Core();
  exchange!: RunningExchange;
  private at = START_AT;
  private openedAt = START_AT;

  async open(): Promise<void> {
    this.openedAt = this.at;
    const clock = { wallMs: () => START_AT, monotonicMs: () => this.at - this.openedAt };
    this.exchange = await openExchange({ connection: database.connection, clock });
  }

  async live(commands: RandomCommands, count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.submit(commands.next(this.core.state));
  }

  /** Until all markets are settled. */
  async end(commands: RandomCommands): Promise<void> {
    const next = () => commands.ending(this.core.state);
    for (let timed = next(); timed !== null; timed = next()) await this.submit(timed);
  }

  private async submit({ command, at }: Timed): Promise<void> {
    this.at = at;
    const outcome = await this.exchange.submit(command);
    if (outcome.type === 'Refused') throw new Error(outcome.code);
    expect(outcome.at).toBe(at);
    expect(outcome.answer).toEqual(this.core.apply(command, outcome).answer);
  }
}

/** Each is found by `verify` in the table that it names. */
const ALTERATIONS = [
  ['market', "UPDATE market SET reason = 'OFFICER', insiders = '{1,2,3,4}' WHERE market_id = 1"],
  ['orders', "UPDATE orders SET self_trade_mode = 'NONE'"],
  [
    'price_point',
    'UPDATE price_point SET best_bid_ticks = 1 WHERE sequence = (SELECT max(sequence) FROM price_point)',
  ],
  ['trading_policy', 'UPDATE trading_policy SET pause_ms = pause_ms + 1 WHERE version = 1'],
  ['allowance_policy', 'UPDATE allowance_policy SET cap_milli = 1 WHERE sequence = 1'],
  ['resolution', 'UPDATE resolution SET evidence_id = 77 WHERE market_id = 1'],
] as const;

describe('the tables', () => {
  it.each([1, 2, 3])(
    'follow from the commands and are enough for a start, whatever happens (seed %i)',
    async (seed) => {
      const life = new Life();
      const commands = new RandomCommands(seed);
      for (const count of [150, 150, 100]) {
        await life.open();
        await life.live(commands, count);
        expectShown(life.exchange.view, life.core.state);
        await life.exchange.close();
      }
      await life.open();
      expectShown(life.exchange.view, life.core.state);
      await life.exchange.close();
      expect(await verified()).toMatchObject({ commands: 400, problems: [] });
    },
  );

  it('cannot be altered without verify naming them', async () => {
    const life = new Life();
    await life.open();
    const commands = new RandomCommands(4);
    await life.live(commands, 150);
    await life.end(commands);
    await life.exchange.close();
    for (const [table, statement] of ALTERATIONS) {
      await sql(database.connection, `CREATE TABLE kept AS SELECT * FROM ${table}`);
      await sql(database.connection, statement);
      const { problems } = await verified();
      expect([table, problems[0]]).toEqual([table, expect.stringMatching(new RegExp(`^${table} `))]);
      await sql(
        database.connection,
        `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept`,
      );
    }
    expect((await verified()).problems).toEqual([]);
  });

  it('take all entries of one command that closes a market of 17,000 orders', async () => {
    const exchange = await openFunded(database.connection, { members: 85, markets: 1 });
    const orders = Array.from({ length: 17_000 }, (_, i) =>
      limitOrder({ member: 1 + (i % 85), side: 'buy', price: 1 + (i % 400), quantity: 1 }),
    );
    for (let from = 0; from < orders.length; from += 1000)
      await Promise.all(orders.slice(from, from + 1000).map((order) => exchange.submit(order)));
    await exchange.submit({ type: 'CloseMarket', marketId: marketId(1) });
    const [last] = await sql(database.connection, 'SELECT max(line) AS line FROM entry');
    expect(last).toEqual({ line: 34_000 });
    await exchange.close();
    expect((await verified()).problems).toEqual([]);
  });
});
