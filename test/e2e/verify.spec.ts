import { openExchange, type RunningExchange } from '@openfloor/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { runTool } from '../support/run-tool.js';
import { limitOrder, setUpCommands } from '../support/trading.js';

describe('npm run verify', () => {
  let database: TestDatabase;
  let exchange: RunningExchange;

  beforeEach(async () => {
    database = await createTestDatabase();
    exchange = await openExchange({ connection: database.connection });
    const orders = [
      limitOrder({ member: 1, side: 'buy', price: 500, quantity: 7 }),
      limitOrder({ member: 2, side: 'sell', price: 500, quantity: 5 }),
    ];
    for (const command of [...setUpCommands({ members: 2, markets: 1 }), ...orders])
      await exchange.submit(command);
  });

  afterEach(async () => {
    await exchange.close();
    await database.drop();
  });

  it('tells beside the running exchange what it checked, and that all is well', async () => {
    const { code, stdout, stderr } = await runTool('verify', [], database.url);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^All is well: 9 commands replayed, \d+ rows compared\.\nThe record of privileged acts is whole: 0 records, head 0{64}\.\n$/,
    );
    expect(
      await exchange.submit(limitOrder({ member: 1, side: 'buy', price: 400, quantity: 1 })),
    ).toMatchObject({
      type: 'Submitted',
    });
  });

  it.each([
    [
      'an altered command',
      'UPDATE journal SET command = set_byte(command, 1, 99) WHERE seq = 8',
      /sequence 8/,
    ],
    ['an altered trade', 'UPDATE trade SET quantity = 6', /trade is wrong at sequence 9/],
  ])('names the place of %s and ends with 1', async (_, statement, place) => {
    await sql(database.connection, statement);
    const { code, stdout } = await runTool('verify', [], database.url);
    expect(code).toBe(1);
    expect(stdout).toMatch(place);
    expect(stdout).toMatch(/The journal or its tables were altered/);
  });

  it('tells that a database has no exchange', async () => {
    const empty = await createTestDatabase({ empty: true });
    const { code, stderr } = await runTool('verify', [], empty.url);
    expect([code, stderr]).toEqual([
      1,
      'There is no exchange in this database yet: start the server first.\n',
    ]);
    await empty.drop();
  });

  it('answers arguments that it does not know with its usage and 2', async () => {
    const { code, stdout, stderr } = await runTool('verify', ['--quick'], database.url);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--quick'\.\n\nChecks the exchange's journal/);
  });
});
