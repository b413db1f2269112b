import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { readMembers, setMember } from '../support/members-api.js';
import { changeMarket, resolveMarket, setTradingPolicy } from '../support/officers-api.js';
import { CANCEL_ALL } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const DAY_MS = 24 * 3600_000;

/** Every test has an idea of its own. */
const IDEAS = Array.from({ length: 12 }, (_, place) => `Idea ${place}`);

describe('who had an interest in an idea within the days of the policy', () => {
  let floor: ApiFloor;
  let ada: ApiClient;
  let ideas = 0;
  let ideaId = '';

  beforeAll(async () => {
    floor = await ApiFloor.start({ ideas: IDEAS });
    ada = floor.members.ada;
    const { nodes } = await readMembers(floor.officers.operator, { search: 'ada' });
    await setMember(floor.officers.operator, { memberId: nodes[0]?.id, roles: ['CURATOR', 'RESOLVER'] });
    await setTradingPolicy(floor.officers.operator, { challengeSeconds: 0 });
  }, START_MS);
  afterAll(() => floor.server.stop());

  const nextIdea = () => {
    ideas++;
    ideaId = Buffer.from(`Idea:${ideas}`).toString('base64url');
  };
  const open = () => floor.open({ ideaId });
  const cancelAll = () => ada.read(CANCEL_ALL, { input: { idempotencyKey: newKey() } });
  /** What happened until now is so much longer ago. */
  const pass = (days: number) =>
    floor.server.database.query('UPDATE journal SET at_ms = at_ms - $1::bigint', [days * DAY_MS]);
  /** Whether ada may judge a new market of the idea. */
  const mayJudge = async () => {
    const { code } = await changeMarket(ada, 'haltMarket', { marketId: await open() });
    if (code !== undefined) expect(code).toBe('CONFLICT_OF_INTEREST');
    return code === undefined;
  };

  it('may not judge any of its markets after an order that was cancelled', async () => {
    nextIdea();
    expect(await mayJudge()).toBe(true);
    await floor.place('ada', await open(), 'buy 5 YES at 0.5');
    await cancelAll();
    expect(await mayJudge()).toBe(false);
    await pass(29);
    expect(await mayJudge()).toBe(false);
    await pass(2);
    expect(await mayJudge()).toBe(true);
  });

  it('is known by when an order ended, however long ago it was placed', async () => {
    nextIdea();
    await floor.place('ada', await open(), 'buy 5 YES at 0.5');
    await pass(60);
    await cancelAll();
    expect(await mayJudge()).toBe(false);
    await pass(31);
    expect(await mayJudge()).toBe(true);
  });

  it('may not judge after selling a position', async () => {
    nextIdea();
    const marketId = await open();
    await floor.place('bea', marketId, 'sell 5 YES at 0.5');
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    await pass(60);
    expect(await mayJudge()).toBe(false);
    await floor.place('bea', marketId, 'buy 5 YES at 0.5');
    await floor.place('ada', marketId, 'sell 5 YES at 0.5');
    expect(await mayJudge()).toBe(false);
    await pass(31);
    expect(await mayJudge()).toBe(true);
  });

  it.each(['YES', 'NO'])('may not judge after a milestone was paid that ended with %s', async (outcome) => {
    nextIdea();
    const marketId = await open();
    await floor.place('bea', marketId, 'sell 5 YES at 0.5');
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    await pass(60);
    const { market } = await resolveMarket(floor.officers, { marketId, outcome });
    expect(market?.state).toBe('SETTLED');
    expect(await mayJudge()).toBe(false);
    await pass(31);
    expect(await mayJudge()).toBe(true);
  });

  it('is not who had sold everything long before the milestone was paid', async () => {
    nextIdea();
    const marketId = await open();
    await floor.place('bea', marketId, 'sell 5 YES at 0.5');
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    await floor.place('bea', marketId, 'sell 5 NO at 0.5');
    await floor.place('ada', marketId, 'buy 5 NO at 0.5');
    await pass(60);
    await resolveMarket(floor.officers, { marketId, outcome: 'YES' });
    expect(await mayJudge()).toBe(true);
  });

  it('may not judge as its proposer or in its team, but when only asked to join', async () => {
    const { database } = floor.server;
    nextIdea();
    await floor.open({ ideaId, insiders: ['ada'] });
    expect(await mayJudge()).toBe(false);
    nextIdea();
    await database.query('INSERT INTO team_member (idea_id, member_id) VALUES ($1, 1)', [ideas]);
    expect(await mayJudge()).toBe(true);
    await database.query('UPDATE team_member SET joined_at = now() WHERE idea_id = $1', [ideas]);
    expect(await mayJudge()).toBe(false);
  });
});
