import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import { mondayOf, WEEK_MS, weeksBefore } from '../../apps/server/src/pulse/weeks.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { exposuresOf, setBlindMode } from '../support/exposure-api.js';
import { publishMerit } from '../support/merit-rows.js';
import { changeMarket } from '../support/officers-api.js';
import { marketIds, marketOnceOpen, placeOrder } from '../support/orders-api.js';
import {
  type ActiveByUnit,
  knownOf,
  liveWeeks,
  readPulse,
  type ToldCell,
  toldCells,
} from '../support/pulse-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

const START_MS = 180_000;
const WEEKS = 20;
/** Who may be active: fewer than five people in one unit. So many of each never are, so that all are counted. */
const IDLE = 10;
const UNITS = { Design: 4, Finance: 14, Research: 24, Sales: 24, Support: 30 };
const IDEAS = Array.from({ length: 25 }, (_, index) => `Idea ${index + 1}`);
const PEOPLE = Object.values(UNITS).reduce((sum, size) => sum + size + IDLE, 0);
const MEMBERS = Array.from({ length: PEOPLE }, (_, index) => `member ${index + 1}`);

describe('the pulse', () => {
  let server: TestServer;
  let ada: ApiClient;
  let told: ToldCell[];
  let past: Map<string, ActiveByUnit>;
  const mondays = weeksBefore(Date.now(), WEEKS);

  beforeAll(async () => {
    server = await startTestServer({ ideas: IDEAS, members: ['ada', 'bea', ...MEMBERS] });
    const units = await settle(server);
    past = await liveWeeks({ server, units, mondays, seed: 11 });
    told = await toldCells(server);
    await server.restart(() => grade(server));
    ada = await server.signIn('ada');
    const bea = await server.signIn('bea');
    const markets = await marketIds(ada);
    for (const [title, price] of [
      ['Idea 3', '0.8'],
      ['Idea 4', '0.3'],
    ] as const) {
      const marketId = markets.get(title) ?? '';
      await placeOrder(ada, { marketId, price, quantity: '6' });
      await placeOrder(bea, { marketId, price, quantity: '5', side: 'SELL' });
    }
  }, START_MS);
  afterAll(() => server.stop());

  it('tells what traded, and the largest moves first', async () => {
    const { treemap, movers } = await readPulse(ada);
    expect(treemap).toHaveLength(IDEAS.length);
    expect(treemap.find(({ title }) => title === 'Idea 3')).toMatchObject({
      value: '0.8',
      change: '0.3',
      volume: '5',
    });
    expect(movers.map(({ idea, change }) => [idea.title, change])).toEqual([
      ['Idea 3', '0.3'],
      ['Idea 4', '-0.2'],
    ]);
  });

  it('tells a member in blind mode nothing of an idea that was not estimated: no figures, no place among the movers', async () => {
    const cora = await server.signIn('member 1');
    await setBlindMode(cora, true);
    const { treemap, movers } = await readPulse(cora);
    expect(movers).toEqual([]);
    const tile = treemap.find(({ title }) => title === 'Idea 3');
    expect(tile).toMatchObject({ value: null, change: null, volume: null });
    const file = await (await download(server, cora)).text();
    expect(file).not.toMatch(/Idea 3.*,0\.8/);
    expect(file).not.toContain('mover,');
  });

  it.each([
    ['member 2', 'movers { idea { id } }', 2],
    ['member 3', 'treemap(by: VOLUME) { idea { id } }', 2],
    ['member 4', 'treemap(by: STAKES) { title }', 24],
    ['member 5', 'themes { change }', IDEAS.length],
  ])('is a first exposure where an order or a mean tells of prices: %s, %s', async (name, fields, count) => {
    const client = await server.signIn(name);
    await client.read('{ pulse { openIdeas themes { name people } units { name } } }');
    await client.read(`{ pulse { ${fields} } }`);
    const [row] = await server.database.query<{ id: number }[]>('SELECT id FROM member WHERE handle = $1', [
      name,
    ]);
    expect(await exposuresOf(server, row?.id ?? 0, count)).toHaveLength(count);
  });

  it('is given as a file to members, and to nobody else', async () => {
    const answer = await download(server, ada);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe('panel,name,group,weekOf,figure,value');
    expect(lines).toContain('idea,Idea 3,Language,,price,0.8');
    expect(lines).toContain('mover,Idea 4,Language,,change,-0.2');
    expect(lines.filter((line) => line.startsWith('meritNotRank,')).length).toBeGreaterThan(0);
    expect((await download(server, server.anonymous)).status).toBe(401);
    const decade = await download(server, ada, 'decade');
    expect([decade.status, await decade.json()]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', message: '`range` is day, week or month.' },
    ]);
  });

  it('tells of units no figure of fewer than five people, and none that is left by subtraction', () => {
    const mistakes = weeksOf(told).flatMap(({ week, total, units }) => {
      const active = past.get(week) as ActiveByUnit;
      const sizes = units.map(({ unit, value }) => [unit, value, active.get(unit ?? '')?.size] as const);
      const rest = total - units.reduce((sum, { value }) => sum + value, 0);
      const few = sizes.filter(([, value, size]) => value < 5 || value !== size);
      return [...few, ...(rest > 0 && rest < 5 ? [['rest', rest, week] as const] : [])];
    });
    expect(mistakes).toEqual([]);
    expect(told.some(({ unit }) => unit === 'Design')).toBe(false);
  });

  it('tells no two figures over all weeks whose difference is about one to four people', () => {
    const weeks = weeksOf(told);
    const found: string[] = [];
    let compared = 0;
    for (const [at, later] of weeks.entries())
      for (const earlier of weeks.slice(0, at))
        for (const names of sumsOfBoth(earlier, later)) {
          compared++;
          const changed = differing(past, { names, weeks: [earlier.week, later.week] });
          if (changed > 0 && changed < 5)
            found.push(`${earlier.week} ${later.week} ${[...names].join()}: ${changed}`);
        }
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(20);
    // Some were held back: in a few people's week nothing new is told of a unit.
    expect(told.filter(({ unit }) => unit === 'Research').length).toBeLessThan(WEEKS);
  });

  it('are made of nothing that was said in an auction that had not ended with the week', async () => {
    const { database } = server;
    const monday = mondays.at(-1) ?? 0;
    await database.query(
      `INSERT INTO idea (title, topic, proposer_id, closes_at, auction_ends_at)
       SELECT 'A sealed one', 'Sealed', id, now() + interval '30 days', now() + interval '1 hour'
       FROM member WHERE handle = 'ada'`,
    );
    const marketId = decodeId('Market', await marketOnceOpen(ada, 'A sealed one'));
    await database.query(
      `INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, before_exposure, at)
       SELECT id, $1, CASE WHEN id % 2 = 0 THEN 800 ELSE 200 END, 5000, true, to_timestamp($2 / 1000.0)
       FROM member WHERE handle LIKE 'member %'`,
      [marketId, monday + 1_000],
    );
    const known = async () => {
      const { people } = await knownOf(server, monday);
      const told = people.filter(({ topics, sides, weight }) => {
        return topics.includes('Sealed') || sides.some(({ topic }) => topic === 'Sealed') || weight > 0;
      });
      return { active: people.filter(({ active }) => active).length, told: told.length };
    };
    const sealed = { active: PEOPLE, told: 0 };
    expect(await known()).toEqual(sealed);
    // Also where only the exchange knows that it is sealed, and where only the idea knows that it was.
    await database.query("UPDATE idea SET auction_ends_at = NULL WHERE topic = 'Sealed'");
    expect(await known()).toEqual(sealed);
    const operator = await server.signIn('operator');
    await changeMarket(operator, 'closeMarket', { marketId: encodeId('Market', marketId ?? 0) });
    await database.query("UPDATE idea SET auction_ends_at = now() WHERE topic = 'Sealed'");
    expect(await known()).toEqual(sealed);
    await database.query(
      "UPDATE idea SET auction_ends_at = to_timestamp($1 / 1000.0) WHERE topic = 'Sealed'",
      [monday],
    );
    expect(await known()).toEqual({ active: PEOPLE, told: PEOPLE });
    await database.query('DELETE FROM estimate WHERE market_id = $1', [marketId]);
  });

  it('keeps the figures of a week as they were told', async () => {
    const { units, weeks } = await readPulse(ada);
    expect(weeks[0]?.weekOf.slice(0, 10)).toBe(new Date(mondays.at(-1) ?? 0).toISOString().slice(0, 10));
    const newest = (name: string) => told.findLast(({ unit }) => unit === name)?.value ?? null;
    expect(units.map(({ name, people }) => [name, people])).toEqual(
      units.map(({ name }) => [name, newest(name)]),
    );
    expect(units.filter(({ people }) => people !== null).length).toBeGreaterThan(1);
    await server.database.query("UPDATE member SET unit = 'Elsewhere' WHERE unit = 'Sales'");
    const later = await readPulse(ada);
    expect(later.units).toEqual(units);
  });

  it('tells once a month whether grade goes with merit, and does not change it afterwards', async () => {
    const { meritNotRank } = await eventually(
      () => readPulse(ada),
      (pulse) => pulse.meritNotRank.length > 0,
    );
    expect(meritNotRank[0]).toMatchObject({ ideas: 22 });
    expect(meritNotRank[0]?.words).toMatch(/, from .* to .*, over 22 ideas$/);
    const running = new Date(mondayOf(Date.now()) - WEEK_MS).toISOString().slice(0, 10);
    await server.restart(async () => {
      await server.database.query('UPDATE member SET grade = 100 - id WHERE grade IS NOT NULL AND id < 99');
      await server.database.query('DELETE FROM pulse_release WHERE week = $1', [running]);
      await server.database.query('DELETE FROM pulse_week WHERE week = $1', [running]);
    });
    // What a look makes anew shows that it has looked.
    const after = await eventually(
      () => readPulse(ada),
      ({ weeks }) => weeks[0]?.weekOf.slice(0, 10) === running,
    );
    expect(after.meritNotRank).toEqual(meritNotRank);
  });

  it('shows a grade to nobody but administrators', async () => {
    const admin = await server.signIn('operator');
    const { members } = await admin.read<{ members: { nodes: { grade: number | null }[] } }>(
      '{ members(first: 50) { nodes { grade } } }',
    );
    expect(members.nodes.some(({ grade: known }) => known !== null)).toBe(true);
    const refused = await ada.ask('{ members(first: 50) { nodes { grade } } }');
    expect(JSON.stringify(refused)).toContain('FORBIDDEN');
  });
});

/** Members of before the first week, in their units. */
async function settle(server: TestServer): Promise<Record<string, number[]>> {
  const rows = await server.database.query<{ id: number }[]>(
    "UPDATE member SET created_at = '2020-01-01' WHERE handle LIKE 'member %' RETURNING id",
  );
  // Updates answer with rows and their number.
  const ids = (Array.isArray(rows[0]) ? (rows[0] as { id: number }[]) : rows)
    .map(({ id }) => id)
    .sort((a, b) => a - b);
  const units: Record<string, number[]> = {};
  let from = 0;
  for (const [unit, size] of Object.entries(UNITS)) {
    units[unit] = ids.slice(from, from + size);
    const all = ids.slice(from, from + size + IDLE);
    from += size + IDLE;
    await server.database.query('UPDATE member SET unit = $1 WHERE id = ANY($2::int[])', [unit, all]);
  }
  await server.database.query('DELETE FROM pulse_release');
  await server.database.query('DELETE FROM pulse_week');
  return units;
}

/** Ideas have proposers whose grade is known, and a merit; one is blind still, one has no merit, one no grade. */
async function grade({ database }: TestServer): Promise<void> {
  await database.query("UPDATE member SET grade = 1 + id % 7 WHERE handle LIKE 'member %'");
  await database.query(
    "UPDATE idea SET proposer_id = (SELECT id FROM member WHERE handle = 'member ' || (1 + idea.id % 9))",
  );
  for (const [index, title] of IDEAS.slice(0, 24).entries())
    await publishMerit(database, title, { merit: 20 + 2 * index });
  await database.query("UPDATE idea SET blind_until = now() + interval '1 day' WHERE title = 'Idea 1'");
  await database.query(
    "UPDATE idea SET proposer_id = (SELECT id FROM member WHERE handle = 'ada') WHERE title = 'Idea 2'",
  );
}

interface ToldWeek {
  readonly week: string;
  readonly total: number;
  readonly units: readonly ToldCell[];
}

function weeksOf(told: readonly ToldCell[]): ToldWeek[] {
  return [...new Set(told.map(({ week }) => week))].map((week) => {
    const own = told.filter((cell) => cell.week === week);
    const total = own.find(({ unit }) => unit === null)?.value ?? 0;
    return { week, total, units: own.filter(({ unit }) => unit !== null) };
  });
}

/** Sets of units whose sum can be worked out from each of both weeks: told ones, and the sum less told ones. */
function sumsOfBoth(a: ToldWeek, b: ToldWeek): Set<string>[] {
  const names = Object.keys(UNITS);
  const sums: Set<string>[] = [];
  for (let mask = 1; mask < 2 ** names.length; mask++) {
    const chosen = new Set(names.filter((_, index) => (mask >> index) % 2 === 1));
    if ([a, b].every((week) => canKnow(week, chosen))) sums.push(chosen);
  }
  return sums;
}

function canKnow({ units }: ToldWeek, chosen: ReadonlySet<string>): boolean {
  const told = new Set(units.map(({ unit }) => unit));
  const hidden = Object.keys(UNITS).filter((name) => !told.has(name));
  return hidden.every((name) => chosen.has(name)) || hidden.every((name) => !chosen.has(name));
}

function differing(
  past: ReadonlyMap<string, ActiveByUnit>,
  { names, weeks: [first, second] }: { names: ReadonlySet<string>; weeks: readonly [string, string] },
): number {
  const people = (week: string) =>
    new Set([...names].flatMap((name) => [...(past.get(week)?.get(name) ?? [])]));
  const [before, after] = [people(first), people(second)];
  const only = (some: ReadonlySet<number>, others: ReadonlySet<number>) =>
    [...some].filter((each) => !others.has(each));
  return only(before, after).length + only(after, before).length;
}

const download = (server: TestServer, client: ApiClient, range = 'week'): Promise<Response> =>
  fetch(`${server.url}/export/pulse.csv?range=${range}`, {
    headers: client.token === null ? {} : { authorization: `Bearer ${client.token}` },
  });
