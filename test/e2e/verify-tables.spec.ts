import { openExchange, type RunningExchange, verifyJournal } from '@openfloor/journal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { limitOrder, randomOrder, seeded, setUpCommands } from '../support/trading.js';

const SIZE = { members: 4, markets: 2 };

describe('verify names the first wrong sequence', () => {
  let database: TestDatabase;
  let exchange: RunningExchange;
  const random = seeded(5);
  const appended = ['trade', 'entry', 'price_point', 'resolution', 'trading_policy', 'allowance_policy'];
  const tables = [...appended, 'orders', 'balance', 'position', 'market'];

  beforeAll(async () => {
    database = await createTestDatabase();
    exchange = await openExchange({ connection: database.connection });
    for (const command of setUpCommands(SIZE)) await exchange.submit(command);
    for (let i = 0; i < 120; i++) await exchange.submit(randomOrder(random, SIZE));
  });
  afterAll(async () => {
    await exchange.close();
    await database.drop();
  });

  const verified = () => verifyJournal({ connection: database.connection });

  /** What is wrong after a statement, which is taken back by the second. */
  async function brokenBy(statement: string, back: string) {
    await sql(database.connection, statement);
    const found = await verified();
    await sql(database.connection, back);
    expect((await verified()).problems).toEqual([]);
    return found;
  }

  it('or that nothing is wrong, having compared every row there is', async () => {
    const counts = tables.map((name) => `(SELECT count(*) FROM "${name}")`).join(' + ');
    const [all] = await sql(database.connection, `SELECT (${counts})::int AS rows`);
    expect(await verified()).toEqual({ commands: 133, problems: [], firstWrong: null, ...all });
  });

  it.each([
    ['trade', 'quantity', 'trade_id = (SELECT min(trade_id) FROM trade)'],
    ['entry', 'amount_milli', 'sequence = 40 AND line = 1'],
    ['price_point', 'best_bid_ticks', 'sequence = (SELECT max(sequence) FROM price_point) AND contract = 0'],
    ['orders', 'filled', 'sequence = (SELECT min(sequence) FROM orders)'],
  ])('of a row of %s', async (table, column, where) => {
    const [row] = await sql(database.connection, `SELECT sequence::int AS at FROM "${table}" WHERE ${where}`);
    const change = (by: string) => `UPDATE "${table}" SET ${column} = ${column} ${by} WHERE ${where}`;
    const { problems, firstWrong } = await brokenBy(change('+ 1'), change('- 1'));
    expect(problems).toHaveLength(1);
    expect(firstWrong).toBe(row?.at);
    expect(problems[0]).toMatch(new RegExp(`^${table} .*at sequence ${row?.at}: `));
  });

  it.each([
    ['balance', 'amount_milli'],
    ['position', 'quantity'],
    ['market', 'closes_at_ms'],
  ])('of the command that wrote a row of %s last', async (table, column) => {
    const statement = (by: string) => `UPDATE "${table}" SET ${column} = ${column} ${by}`;
    const { problems, firstWrong } = await brokenBy(statement('+ 1'), statement('- 1'));
    const places = problems.map((problem) => Number(/at sequence (\d+): /.exec(problem)?.[1]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([problems.length > 0, firstWrong]).toEqual([true, places[0]]);
  });

  it('though another table is wrong from a later one', async () => {
    const change = (by: string) =>
      `UPDATE trade SET quantity = quantity ${by} WHERE trade_id = (SELECT max(trade_id) FROM trade);
       UPDATE entry SET amount_milli = amount_milli ${by} WHERE sequence = 3`;
    const { problems, firstWrong } = await brokenBy(change('+ 1'), change('- 1'));
    expect(firstWrong).toBe(3);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['entry', 'trade']);
  });

  it('but none for rows that no command made', async () => {
    const { problems, firstWrong } = await brokenBy(
      'INSERT INTO position VALUES (99, 1, 0, 5)',
      'DELETE FROM position WHERE member_id = 99',
    );
    expect(problems).toEqual(['position 99/1/0 is 99|1|0|5, and no command made it']);
    expect(firstWrong).toBeNull();
  });

  it.each([
    ['state', 'set_byte(state, 9, get_byte(state, 9) # 1)'],
    ['head_hash', 'set_byte(head_hash, 9, get_byte(head_hash, 9) # 1)'],
    ['core_version', '3 - core_version'],
  ])('of a snapshot with another %s', async (column, value) => {
    await exchange.close();
    await sql(database.connection, 'DELETE FROM snapshot WHERE seq < (SELECT max(seq) FROM snapshot)');
    const { firstWrong, problems } = await brokenBy(
      `UPDATE snapshot SET ${column} = ${value}`,
      `UPDATE snapshot SET ${column} = ${value}`,
    );
    exchange = await openExchange({ connection: database.connection });
    expect(problems).toEqual([expect.stringMatching(/^the snapshot at sequence \d+ differs/)]);
    expect(firstWrong).toBe(exchange.view.sequence);
    await exchange.submit(limitOrder({ member: 1, side: 'buy', price: 1, quantity: 1 }));
  });
});
