import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiFloor, NO_MARKET } from '../support/api-floor.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import {
  type Activity,
  decideUnsealing,
  readActivity,
  readParticipants,
  readUnsealings,
  requestUnsealing,
} from '../support/risk-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const ALIAS = /^[2-9A-HJKMNP-TV-Z]{8}$/;

describe('what risk officers see', () => {
  let floor: ApiFloor;
  let risk: TestPerson;
  let second: TestPerson;
  let chief: TestPerson;
  let marketId: string;
  let otherId: string;

  beforeAll(async () => {
    floor = await ApiFloor.start();
    const officer = { trading: false, unit: 'Operations' };
    risk = await addPerson(floor.server, { ...officer, handle: 'rita', roles: ['RISK_OFFICER'] });
    second = await addPerson(floor.server, { ...officer, handle: 'rolf', roles: ['RISK_OFFICER'] });
    chief = await addPerson(floor.server, { ...officer, handle: 'chief', roles: ['ADMINISTRATOR'] });
    marketId = await floor.open({ subsidy: '500', insiders: ['bea'] });
    otherId = await floor.open();
    await floor.place('ada', marketId, 'buy 30 YES at 0.6');
    await floor.place('bea', marketId, 'sell 5 YES at 0.9');
    await floor.place('ada', otherId, 'buy 10 YES at 0.5');
    await floor.place('cem', otherId, 'sell 4 YES at 0.5');
  }, START_MS);
  afterAll(() => floor.server.stop());

  const aliasesIn = async (id: string): Promise<Set<string>> => {
    const { nodes } = await readActivity(risk.client, id);
    return new Set(
      nodes.flatMap(({ buyer, seller }) => [buyer, seller]).filter((alias) => alias !== 'HOUSE'),
    );
  };

  it('are trades with aliases, newest first, page by page, and the house by its name', async () => {
    const { nodes } = await readActivity(risk.client, marketId);
    const [ada] = await aliasesIn(marketId);
    expect(ada).toMatch(ALIAS);
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.every(({ buyer, seller }) => buyer === ada && seller === 'HOUSE')).toBe(true);
    expect(nodes.reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBe(30);
    const paged: Activity[] = [];
    for (let after: string | null = null; ; ) {
      const page = await readActivity(risk.client, marketId, { first: 1, after });
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(nodes);
  });

  it('is the same alias in one market each time, and another one in each market', async () => {
    const [here, there] = [await aliasesIn(marketId), await aliasesIn(otherId)];
    expect(await aliasesIn(marketId)).toEqual(here);
    expect(there.size).toBe(2);
    for (const alias of here) expect(there.has(alias)).toBe(false);
    await floor.server.restart();
    expect(await aliasesIn(marketId)).toEqual(here);
  });

  it('is what everybody has and waits for, without a name', async () => {
    const participants = await readParticipants(risk.client, marketId);
    expect(participants).toHaveLength(2);
    expect(participants.every(({ alias }) => ALIAS.test(alias))).toBe(true);
    const facts = participants
      .map(({ alias: _, ...rest }) => rest)
      .sort((a, b) => a.openOrders - b.openOrders);
    expect(facts).toEqual([
      { insider: false, shares: ['30', '0'], bought: '30', sold: '0', openOrders: 0 },
      { insider: true, shares: ['0', '0'], bought: '0', sold: '0', openOrders: 1 },
    ]);
    const [buyer] = await aliasesIn(marketId);
    expect(participants.find(({ bought }) => bought === '30')?.alias).toBe(buyer);
    const both = await readParticipants(risk.client, otherId);
    expect(both.map(({ bought, sold, shares }) => [bought, sold, shares]).sort()).toEqual([
      ['0', '4', ['0', '4']],
      ['4', '0', ['4', '0']],
    ]);
  });

  it('is seen by nobody else', async () => {
    const queries = [
      `{ marketActivity(marketId: "${marketId}") { nodes { id } } }`,
      `{ participants(marketId: "${marketId}") { alias } }`,
    ];
    for (const query of queries) {
      expect(codeOf(await floor.server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
      for (const client of [floor.members.ada, chief.client])
        expect(codeOf(await client.ask(query))).toBe('FORBIDDEN');
    }
    expect(codeOf(await floor.members.ada.ask('{ unsealings { id } }'))).toBe('FORBIDDEN');
    expect(codeOf(await risk.client.ask(`{ participants(marketId: "${NO_MARKET}") { alias } }`))).toBe(
      'UNKNOWN_MARKET',
    );
  });

  describe('an identity', () => {
    let alias: string;
    beforeAll(async () => {
      [alias = ''] = await aliasesIn(marketId);
    });

    const notices = (memberId: number): Promise<{ kind: string; text: string }[]> =>
      floor.server.database.query(
        "SELECT kind, text FROM notice WHERE member_id = $1 AND kind = 'UNSEALED'",
        [memberId],
      );
    const recorded = (): Promise<{ act: string; subject: string; details: Record<string, unknown> }[]> =>
      floor.server.database.query(
        "SELECT act, subject, details FROM audit JOIN audit_words USING (seq) WHERE act LIKE '%UNSEALING' ORDER BY seq",
      );

    it.each([
      [{ reason: 'Too short' }, 'UNSEALING_REASON_TOO_SHORT'],
      [{ reason: '  ' }, 'REASON_EMPTY'],
      [{ alias: 'ada' }, 'UNKNOWN_ALIAS'],
      [{ alias: 'HOUSE' }, 'UNKNOWN_ALIAS'],
      [{ marketId: NO_MARKET }, 'UNKNOWN_MARKET'],
    ])('is not asked for with %j', async (input, code) => {
      expect((await requestUnsealing(risk.client, { marketId, alias, ...input })).code).toBe(code);
      expect(await recorded()).toEqual([]);
    });

    it('stays sealed when the second officer refuses', async () => {
      const { unsealing } = await requestUnsealing(risk.client, { marketId, alias });
      expect(unsealing).toMatchObject({ state: 'REQUESTED', handle: null, name: null, decidedBy: null });
      expect((await requestUnsealing(second.client, { marketId, alias })).code).toBe('UNSEALING_PENDING');
      const input = { unsealingId: unsealing?.id };
      expect((await decideUnsealing(risk.client, input)).code).toBe('SAME_OFFICER');
      const declined = await decideUnsealing(second.client, { ...input, approve: false });
      expect(declined.unsealing).toMatchObject({
        state: 'DECLINED',
        decidedBy: 'rolf',
        handle: null,
        name: null,
      });
      expect((await decideUnsealing(chief.client, input)).code).toBe('UNSEALING_DECIDED');
      expect(await notices(1)).toEqual([]);
    });

    it('is opened by two officers with a reason, and the member is told', async () => {
      const key = newKey();
      const asked = { marketId, alias: ` ${alias.toLowerCase()} `, idempotencyKey: key };
      const { unsealing } = await requestUnsealing(risk.client, asked);
      expect((await requestUnsealing(risk.client, asked)).unsealing?.id).toBe(unsealing?.id);
      const input = { unsealingId: unsealing?.id, idempotencyKey: newKey() };
      const approved = await decideUnsealing(chief.client, input);
      expect(approved.unsealing).toMatchObject({ state: 'APPROVED', handle: 'ada', decidedBy: 'chief' });
      expect(await decideUnsealing(chief.client, input)).toEqual(approved);
      const told = await notices(1);
      expect(told).toEqual([
        { kind: 'UNSEALED', text: expect.stringContaining('Will it be in the next release?') },
      ]);
      expect(told[0]?.text).toMatch(
        /Two officers .* \d{4}-\d\d-\d\d .*: Trades right before each decision\.$/,
      );
      expect((await readUnsealings(second.client)).map(({ state, handle }) => [state, handle])).toEqual([
        ['APPROVED', 'ada'],
        ['DECLINED', null],
      ]);
    });

    it('is in the record of acts with each step, the member only where it was opened', async () => {
      const rows = await recorded();
      const market = expect.stringMatching(/^Market:\d+$/);
      expect(rows.map(({ act, subject }) => [act, subject])).toEqual([
        ['REQUEST_UNSEALING', market],
        ['DECLINE_UNSEALING', market],
        ['REQUEST_UNSEALING', market],
        ['APPROVE_UNSEALING', market],
      ]);
      expect(rows.map(({ details }) => details.member)).toEqual([
        undefined,
        undefined,
        undefined,
        'Member:1',
      ]);
    });

    it('is not opened by the one whom it is about', async () => {
      const [row] = await floor.server.database.query<{ id: number }[]>(
        `INSERT INTO unsealing (market_id, member_id, alias, reason, requester_id)
         VALUES (1, $1, 'ABCDEFGH', 'A test of this rule.', $2) RETURNING id`,
        [chief.memberId, risk.memberId],
      );
      const unsealingId = Buffer.from(`Unsealing:${row?.id}`).toString('base64url');
      expect((await decideUnsealing(chief.client, { unsealingId })).code).toBe('NOT_YOURSELF');
    });

    it.each([
      'x',
      Buffer.from('Unsealing:99999').toString('base64url'),
      Buffer.from('Unsealing:4294967296').toString('base64url'),
    ])('that nobody asked for (%j) is not decided about', async (unsealingId) => {
      expect((await decideUnsealing(second.client, { unsealingId })).code).toBe('UNKNOWN_UNSEALING');
    });
  });
});
