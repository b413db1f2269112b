import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOrder } from '../support/orders-api.js';
import { newKey } from '../support/server.js';
import { type Handle, MEMBERS, SkillFloor, thisMonday } from '../support/skill-floor.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const LONG_MS = 180_000;

const FIRST = ['One', 'Two', 'Three', 'Four', 'Five'];
const LATER = ['Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const OTHER = ['Void', 'Own', 'Traded', 'Untold', 'Answered'];

/** Everybody says 0.6 but for ada, who says 0.8, and gus, who says 0.2. */
const SAID: Readonly<Record<Handle, number>> = {
  ada: 0.8,
  bea: 0.6,
  cem: 0.6,
  dan: 0.6,
  eve: 0.6,
  fay: 0.6,
  gus: 0.2,
};

describe('how well members judge', () => {
  let floor: SkillFloor;

  beforeAll(async () => {
    floor = await SkillFloor.start([...FIRST, ...LATER, ...OTHER]);
  }, START_MS);
  afterAll(() => floor.server.stop());

  const sayAll = async (title: string): Promise<void> => {
    for (const handle of MEMBERS) await floor.say(handle, title, SAID[handle]);
  };

  it('is unknown before anything was resolved', async () => {
    expect(await floor.skill('ada')).toEqual({
      resolved: 0,
      brier: null,
      baseline: null,
      calibrationError: null,
      peer: null,
      peerHeadlines: 0,
      profitPerToken: null,
      marketsTraded: 0,
      calibration: [],
      weight: 1,
      onBoards: false,
    });
  });

  it(
    'goes by the last estimate that stood, with or without a stake, once it came out',
    async () => {
      await floor.say('ada', 'One', 0.3, 0);
      await sayAll('One');
      await floor.say('bea', 'One', 0.7, 0);
      await floor.end('One', 'YES');
      const ada = await floor.untilScored('ada', 1);
      expect(ada.brier).toBeCloseTo(0.04, 10);
      expect(ada.baseline).toBeCloseTo(67.807, 3);
      expect((await floor.skill('bea')).brier).toBeCloseTo(0.09, 10);
    },
    LONG_MS,
  );

  it(
    'is compared with the others, where there are at least five of them',
    async () => {
      const { peer, peerHeadlines } = await floor.skill('ada');
      const others = [0.7, 0.6, 0.6, 0.6, 0.6, 0.2].map(Math.log);
      expect(peer).toBeCloseTo(100 * (Math.log(0.8) - others.reduce((sum, each) => sum + each, 0) / 6), 8);
      expect(peerHeadlines).toBe(1);
      for (const handle of MEMBERS.slice(0, 5)) await floor.say(handle, 'Untold', 0.5);
      await floor.end('Untold', 'NO');
      expect(await floor.untilScored('ada', 2)).toMatchObject({ peerHeadlines: 1 });
    },
    LONG_MS,
  );

  it(
    'knows nothing of a void headline, nor of who belongs to the idea',
    async () => {
      await sayAll('Void');
      await floor.end('Void', null);
      await sayAll('Own');
      await floor.server.database.query(
        `INSERT INTO team_member (idea_id, member_id, joined_at)
       SELECT i.id, m.id, now() FROM idea i, member m WHERE i.title = 'Own' AND m.handle = 'gus'`,
      );
      await floor.server.restart();
      await floor.end('Own', 'YES');
      expect(await floor.untilScored('ada', 3)).toMatchObject({ resolved: 3 });
      expect(await floor.untilScored('gus', 1)).toMatchObject({ resolved: 1, peerHeadlines: 1 });
    },
    LONG_MS,
  );

  it(
    'has what was gained for each token put in',
    async () => {
      const marketId = floor.marketId('Traded');
      await placeOrder(floor.clients.ada, { marketId, price: '0.4', quantity: '10' });
      await placeOrder(floor.clients.bea, { marketId, price: '0.4', quantity: '10', side: 'SELL' });
      await floor.end('Traded', 'YES');
      const { profitPerToken, marketsTraded } = await floor.untilTraded('ada', 1);
      expect([profitPerToken, marketsTraded]).toEqual([1.5, 1]);
      expect(await floor.skill('bea')).toMatchObject({ profitPerToken: -1, marketsTraded: 1 });
    },
    LONG_MS,
  );

  it(
    'is scored once, whatever is repeated',
    async () => {
      const before = await floor.skill('ada');
      await floor.server.restart();
      expect(await floor.skill('ada')).toEqual(before);
    },
    LONG_MS,
  );

  it(
    'is scored after a crash between the payment and the score',
    async () => {
      const before = await floor.skill('cem');
      await floor.server.restart(async () => {
        await floor.server.database.query('DELETE FROM scored_market');
        await floor.server.database.query('DELETE FROM closing_estimate');
        await floor.server.database.query('DELETE FROM member_profit');
        await floor.server.database.query('DELETE FROM headline_close');
      });
      const again = await floor.untilScored('cem', before.resolved);
      expect(again.peer).toBeCloseTo(before.peer ?? 0, 10);
      expect(again).toMatchObject({ brier: before.brier, peerHeadlines: before.peerHeadlines });
    },
    LONG_MS,
  );
});

describe('the boards', () => {
  let floor: SkillFloor;

  beforeAll(async () => {
    floor = await SkillFloor.start([...FIRST, ...LATER]);
  }, START_MS);
  afterAll(() => floor.server.stop());

  const endAll = async (titles: readonly string[], from: number): Promise<void> => {
    for (const [index, title] of titles.entries()) {
      for (const handle of MEMBERS) await floor.say(handle, title, SAID[handle]);
      await floor.end(title, 'YES');
      await floor.untilScored('ada', from + index + 1);
    }
  };

  it(
    'have nobody who did not choose to be on them, and nobody at all where fewer than five did',
    async () => {
      expect(await floor.setOnBoards('ada', true)).toEqual({ onBoards: true });
      for (const handle of ['bea', 'cem', 'dan'] as const) await floor.setOnBoards(handle, true);
      await endAll(FIRST, 0);
      await floor.aWeekLater();
      const boards = await floor.boards('ada');
      expect(Object.keys(boards)).toEqual(['BRIER', 'PEER', 'CALIBRATION', 'PROFIT']);
      for (const { rows, people } of Object.values(boards)) expect([rows, people]).toEqual([[], 0]);
      for (const asked of ['week: "yesterday"', 'season: "spring"'])
        expect(
          (await floor.clients.ada.ask(`{ boards(${asked}) { kind } }`)).errors?.[0]?.extensions?.code,
        ).toBe('BAD_USER_INPUT');
    },
    LONG_MS,
  );

  it(
    'rank those who did, from the Monday after five of their headlines were resolved',
    async () => {
      for (const handle of ['eve', 'gus'] as const) await floor.setOnBoards(handle, true);
      expect((await floor.boards('ada')).BRIER?.rows).toEqual([]);
      await floor.aWeekLater();
      const { BRIER, PEER, PROFIT } = await floor.boards('gus');
      expect(BRIER).toMatchObject({ people: 6, weekOf: thisMonday() });
      expect(BRIER?.rows.map(({ place, handle, value }) => [place, handle, value])).toEqual([
        [1, 'ada', 0.04],
        [2, 'bea', 0.16],
        [2, 'cem', 0.16],
        [2, 'dan', 0.16],
        [2, 'eve', 0.16],
        [6, 'gus', 0.64],
      ]);
      expect(PEER?.rows[0]).toMatchObject({ handle: 'ada', resolved: 5, mine: false });
      expect(PEER?.rows.at(-1)).toMatchObject({ handle: 'gus', mine: true });
      expect(PROFIT?.rows).toEqual([]);
    },
    LONG_MS,
  );

  it('give a record its weight from then on', async () => {
    expect((await floor.skill('ada')).weight).toBeGreaterThan(1.2);
    expect((await floor.skill('gus')).weight).toBeLessThan(0.9);
    expect((await floor.skill('fay')).weight).not.toBe(1);
  });

  it(
    'do not change for one headline more, nor for four',
    async () => {
      const before = await floor.boards('ada');
      for (const [index, title] of LATER.slice(0, 4).entries()) {
        for (const handle of MEMBERS) await floor.say(handle, title, 0.1);
        await floor.end(title, 'YES');
        await floor.untilScored('ada', 6 + index);
        await floor.aWeekLater();
        const after = await floor.boards('ada');
        expect(after.BRIER?.rows).toEqual(before.BRIER?.rows);
        expect(after.PEER?.rows).toEqual(before.PEER?.rows);
        expect(after.CALIBRATION?.rows).toEqual(before.CALIBRATION?.rows);
      }
      for (const handle of MEMBERS) await floor.say(handle, 'Ten', 0.1);
      await floor.end('Ten', 'YES');
      await floor.untilScored('ada', 10);
      await floor.aWeekLater();
      expect((await floor.boards('ada')).BRIER?.rows[0]).toMatchObject({ value: 0.425, resolved: 10 });
    },
    LONG_MS,
  );

  it('are kept week by week', async () => {
    const weeks = await floor.weeks();
    expect(weeks[0]).toBe(thisMonday());
    expect(weeks.length).toBeGreaterThanOrEqual(6);
    expect(await floor.boards('ada', weeks.at(-1))).toMatchObject({
      BRIER: { weekOf: weeks.at(-1), people: 0 },
    });
    expect(await floor.boards('ada', '2020-01-01T00:00:00Z')).toEqual({});
  });

  it(
    'are made once, whatever is repeated',
    async () => {
      const before = await floor.boards('ada');
      await floor.setOnBoards('fay', true);
      await floor.server.restart();
      expect(await floor.boards('ada')).toEqual(before);
    },
    LONG_MS,
  );

  it(
    'have nobody any more who takes it back, in no week',
    async () => {
      const key = newKey();
      expect(await floor.setOnBoards('gus', false, key)).toEqual({ onBoards: false });
      expect(await floor.setOnBoards('gus', false, key)).toEqual({ onBoards: false });
      expect(await floor.setOnBoards('gus', true, key)).toEqual({ code: 'IDEMPOTENCY_CONFLICT' });
      for (const week of await floor.weeks()) {
        const { BRIER } = await floor.boards('ada', week);
        expect(BRIER?.rows.map(({ handle }) => handle)).not.toContain('gus');
      }
      await floor.setOnBoards('eve', false);
      expect((await floor.boards('ada')).BRIER).toMatchObject({ people: 0, rows: [] });
    },
    LONG_MS,
  );

  it('are no stranger’s to see', async () => {
    const { errors } = await floor.server.anonymous.ask('{ boards { kind } }');
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
