import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../apps/server/src/graphql/page.js';
import { eventually } from '../support/eventually.js';
import { exposuresOf, setBlindMode } from '../support/exposure-api.js';
import { MeritFloor } from '../support/merit-floor.js';
import { publishMerit } from '../support/merit-rows.js';

const START_MS = 180_000;

describe('the lists of ideas', () => {
  let floor: MeritFloor;
  const titles = async (order: string) => (await floor.list(order)).map(({ title }) => title);
  beforeAll(async () => {
    floor = await MeritFloor.start({ ideas: ['One', 'Two', 'Three', 'Four'], members: 6, looks: 0 });
    await publishMerit(floor.server.database, 'Three', { merit: 80 });
    await publishMerit(floor.server.database, 'Two', {
      merit: 76,
      low: 40,
      high: 95,
      people: 40,
      grade: 'A',
    });
    await eventually(
      () => floor.read('Two'),
      ({ merit }) => merit !== null,
    );
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('go by merit, and by how contested it is; ideas without one come after, the first listed first', async () => {
    expect(await titles('RANK')).toEqual(['Three', 'Two', 'One', 'Four']);
    expect(await titles('CONTESTED')).toEqual(['Two', 'Three', 'One', 'Four']);
    expect((await floor.list('RANK')).map(({ rank, merit }) => [rank, merit?.band, merit?.bandSize])).toEqual(
      [
        [1, 1, 2],
        [2, 1, 2],
        [null, undefined, undefined],
        [null, undefined, undefined],
      ],
    );
  });

  it('page by merit without missing or repeating an idea', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        ideas,
      }: { ideas: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await floor
          .client('m6')
          .read(
            'query ($after: String) { ideas(first: 1, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } }',
            { after },
          );
      seen.push(...ideas.nodes.map(({ title }) => title));
      after = ideas.pageInfo.hasNextPage ? ideas.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.slice(0, 4)).toEqual(['Three', 'Two', 'One', 'Four']);
    expect(seen).toHaveLength(4);
  });

  describe('tell price or merit by their order and their cursors, which', () => {
    const ask = (name: string, args: string) =>
      floor
        .client(name)
        .read(`{ ideas(${args}) { edges { cursor node { id } } pageInfo { hasPreviousPage hasNextPage } } }`);
    const shownTo = async (name: string, atLeast: number) => {
      const [row] = await floor.server.database.query<{ id: number }[]>(
        'SELECT id FROM member WHERE handle = $1',
        [name],
      );
      const shown = await exposuresOf(floor.server, row?.id ?? 0, atLeast);
      return [...floor.markets].filter(([, market]) => shown.includes(market)).map(([title]) => title);
    };

    it.each([
      ['m2', 'first: 1, orderBy: RANK', ['Three']],
      ['m3', 'orderBy: CONTESTED', ['Two', 'Three']],
      ['m4', 'orderBy: MOVERS', ['One', 'Two', 'Three', 'Four']],
    ])('is a first exposure: %s, %s', async (name, args, titles) => {
      await ask(name, 'orderBy: NEW');
      await ask(name, 'orderBy: CLOSING_SOON');
      await ask(name, args);
      expect((await shownTo(name, titles.length)).sort()).toEqual([...titles].sort());
    });

    it('is one also of what lies before a cursor that was made up', async () => {
      const cursor = encodeCursor('ideas RANK', [0, -790, 0]);
      await ask('m5', `orderBy: RANK, search: "Three", first: 0, after: "${cursor}"`);
      expect(await shownTo('m5', 1)).toEqual(['Three']);
      await ask('m5', `orderBy: RANK, search: "Two", first: 0, after: "${cursor}"`);
      expect((await shownTo('m5', 2)).sort()).toEqual(['Three', 'Two']);
    });

    it('is none of what is hidden from who asks', async () => {
      await setBlindMode(floor.client('m1'), true);
      await ask('m1', 'orderBy: RANK');
      await setBlindMode(floor.client('m1'), null);
      await ask('m1', 'orderBy: RANK, search: "Three"');
      expect(await shownTo('m1', 1)).toEqual(['Three']);
    });
  });

  it('show new ideas by turns, whatever their merit is', async () => {
    const { rotatingSlot } = await floor.client('m1').read<{
      rotatingSlot: {
        ideas: { title: string }[];
        rule: string;
        until: string;
        position: number;
        total: number;
      };
    }>('{ rotatingSlot { ideas { title } rule until position total } }');
    expect(rotatingSlot).toMatchObject({
      total: 4,
      rule: expect.stringContaining('as many turns as any other'),
    });
    expect(new Set(rotatingSlot.ideas.map(({ title }) => title)).size).toBe(3);
    expect(new Date(rotatingSlot.until).getTime()).toBeGreaterThan(Date.now() - 60_000);
    await floor.server.database.query(
      "UPDATE idea SET proposed_at = now() - interval '30 days', stage_at = now() - interval '30 days', opens_at = NULL",
    );
    await floor.server.restart();
    const later = await floor
      .client('m1')
      .read<{ rotatingSlot: { total: number; ideas: { title: string }[] } }>(
        '{ rotatingSlot { total ideas { title } } }',
      );
    expect(later.rotatingSlot.total).toBe(2);
    expect(later.rotatingSlot.ideas.map(({ title }) => title).sort()).toEqual(['Four', 'One']);
  });
});
