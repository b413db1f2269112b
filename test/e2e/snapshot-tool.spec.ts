import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalMigrations, openExchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/api-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { sql } from '../support/exchange-database.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { runTool } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';
import { sessionOf, startTestServer, type TestServer } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { randomOrder, seeded, setUpCommands } from '../support/trading.js';
import { wholeDatabase } from '../support/whole-database.js';

const IDEA = 'A title with "quotes", \\backslashes\\,\ttabs, {braces} and ünïcode';
/** Of the tests that copy a whole exchange. */
const COPY_MS = 180_000;

describe('npm run snapshot and npm run restore', () => {
  let server: TestServer;
  let folder: string;
  let file: string;
  const made: TestDatabase[] = [];

  beforeAll(async () => {
    folder = await makeScratchFolder('snapshot');
    file = join(folder, 'exchange.snapshot');
    server = await startTestServer({ ideas: [IDEA, 'Another'] });
    await trade(server.url);
    // That an order was filled is told a moment later.
    await eventually(
      () => sql({ connectionString: server.databaseUrl }, 'SELECT 1 FROM notice'),
      (notices) => notices.length > 0,
    );
    expect(await snapshot(file)).toMatchObject({ code: 0, stderr: '' });
  });
  afterAll(async () => {
    await server.stop();
    for (const database of made) await database.drop();
  });

  async function empty(): Promise<TestDatabase> {
    const database = await createTestDatabase({ empty: true });
    made.push(database);
    return database;
  }
  const snapshot = (...args: string[]) => runTool('snapshot', args, server.databaseUrl);

  /** An order that trades and one that rests, over the API. */
  async function trade(url: string): Promise<void> {
    const anonymous = new ApiClient(url);
    const market = (await marketIds(anonymous)).get(IDEA);
    for (const handle of ['ada', 'bea']) {
      const client = new ApiClient(url, await sessionOf(anonymous, handle));
      const order = { marketId: market, side: handle === 'ada' ? 'BUY' : 'SELL', price: '0.5' };
      expect(await placeOrder(client, order)).toMatchObject({ order: { id: expect.any(String) } });
      await placeOrder(client, { ...order, side: 'BUY', price: '0.01' });
      // Brings the tables of the history up to date, which would be done in the background later.
      await client.read('{ me { statement(first: 1) { nodes { balance } } } }');
    }
  }

  it('bring back every row of every table, and only raise the epoch', async () => {
    const database = await empty();
    const { code, stdout, stderr } = await runTool('restore', [file], database.url);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Restored the exchange of \S+Z as of command \d+: \d+ tables, \d+ rows\.\nAll is well: \d+ commands replayed, \d+ rows compared\.\nThe record of privileged acts is whole: \d+ records, head [0-9a-f]{64}\.\n$/,
    );
    const connection = { connectionString: server.databaseUrl };
    const [before, after] = [await wholeDatabase(connection), await wholeDatabase(database.connection)];
    const epochs = await Promise.all(
      [connection, database.connection].map((each) => sql(each, 'SELECT epoch::int FROM partition')),
    );
    expect(epochs.flat()).toEqual([{ epoch: 1 }, { epoch: 2 }]);
    for (const whole of [before, after]) whole.delete('partition');
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
    expect(before.get('session')).not.toEqual([]);
    expect(before.get('trade')).toHaveLength(1);
  });

  it(
    'give a server an exchange on which trading goes on',
    async () => {
      const database = await empty();
      await runTool('restore', [file], database.url);
      const restored = await ServerProcess.start(database.url);
      await trade(restored.url);
      await restored.stop();
      expect(await sql(database.connection, 'SELECT count(*)::int AS trades FROM trade')).toEqual([
        { trades: 2 },
      ]);
      expect(await runTool('verify', [], database.url)).toMatchObject({ code: 0 });
    },
    COPY_MS,
  );

  it(
    'take one moment of an exchange under load',
    async () => {
      const source = await empty();
      expect((await runTool('import', ['apps/server/data/peps.csv'], source.url)).code).toBe(0); // makes the tables
      const exchange = await openExchange({ connection: source.connection });
      const size = { members: 6, markets: 2 };
      for (const command of setUpCommands(size)) await exchange.submit(command);
      const [random, loaded] = [seeded(3), join(folder, 'loaded.snapshot')];
      let isOver = false;
      const load = (async () => {
        while (!isOver)
          await Promise.all(Array.from({ length: 20 }, () => exchange.submit(randomOrder(random, size))));
      })();
      const before = exchange.view.sequence;
      const { code, stdout } = await runTool('snapshot', [loaded], source.url);
      isOver = true;
      await load;
      const sequence = Number(/as of command ([\d,]+)/.exec(stdout)?.[1]?.replaceAll(',', ''));
      expect([code, sequence > before, sequence < exchange.view.sequence]).toEqual([0, true, true]);
      await exchange.close();
      const target = await empty();
      const restored = await runTool('restore', [loaded], target.url);
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(restored.stdout).toContain(`All is well: ${sequence.toLocaleString('en')} commands replayed`);
    },
    COPY_MS,
  );

  it('leave a file that only its owner may read, and nothing beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('replace a file only when forced to', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, 'mine');
    const refused = await snapshot(taken);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe(
      `${taken} is there already: name another file, or add --force to replace it.\n`,
    );
    expect(await readFile(taken, 'utf8')).toBe('mine');
    expect(await snapshot(taken, '--force')).toMatchObject({ code: 0 });
    expect((await stat(taken)).mode & 0o777).toBe(0o600);
  });

  it('refuse a database with anything in it, and leave it as it is', async () => {
    const before = await wholeDatabase({ connectionString: server.databaseUrl });
    const { code, stdout, stderr } = await runTool('restore', [file], server.databaseUrl);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^A restore replaces nothing, and this database has rows already \(.*--data NEW_FOLDER/,
    );
    expect(await wholeDatabase({ connectionString: server.databaseUrl })).toEqual(before);
  });

  it('bring the tables of an older exchange up to date', async () => {
    const older = await empty();
    await onlyTheJournal(older);
    const [old, target] = [join(folder, 'older'), await empty()];
    expect(await runTool('snapshot', [old], older.url)).toMatchObject({ code: 0 });
    expect(await runTool('restore', [old], target.url)).toMatchObject({ code: 0, stderr: '' });
    expect(await sql(target.connection, 'SELECT count(*)::int AS members FROM member')).toEqual([
      { members: 0 },
    ]);
    const ahead = await runTool('restore', [old], target.url);
    expect(ahead).toMatchObject({ code: 1, stdout: '' });
    expect(ahead.stderr).toMatch(
      /was made by a newer version than the snapshot \(ExchangeOfIdeas\d+, People\d+, .*\)/,
    );
  });

  it('refuse a snapshot of a newer Openfloor', async () => {
    const newer = await createTestDatabase();
    made.push(newer);
    await sql(newer.connection, "INSERT INTO migrations (timestamp, name) VALUES (9, 'FromTomorrow')");
    await runTool('snapshot', [join(folder, 'newer')], newer.url);
    const { code, stderr } = await runTool('restore', [join(folder, 'newer')], (await empty()).url);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /newer was made by a newer Openfloor \(FromTomorrow\): restore it with that version\.\n$/,
    );
  });

  it('refuse a database that a server runs on, though it is empty', async () => {
    const target = await createTestDatabase();
    made.push(target);
    const exchange = await openExchange({ connection: target.connection });
    const { code, stderr } = await runTool('restore', [file], target.url);
    await exchange.close();
    expect([code, stderr]).toEqual([
      1,
      'another Openfloor server is running on this database; stop it first\n',
    ]);
  });
});

/** Without the server's own tables. */
async function onlyTheJournal({ url }: TestDatabase): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations: journalMigrations });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}
