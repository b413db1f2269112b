import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { MeritFloor } from '../support/merit-floor.js';
import { publishMerit } from '../support/merit-rows.js';

const START_MS = 180_000;

describe('the lists of ideas', () => {
  let floor: MeritFloor;
  const titles = async (order: string) => (await floor.list(order)).map(({ title }) => title);
  beforeAll(async () => {
    floor = await MeritFloor.start({ ideas: ['One', 'Two', 'Three', 'Four'], members: 5, looks: 0 });
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
          .client('m1')
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
