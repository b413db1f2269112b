import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { readIdea, showMe } from '../support/exposure-api.js';
import { seatJuror } from '../support/lot-rows.js';
import { placeOrder } from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let server: TestServer;
let juror: TestPerson;
let other: TestPerson;
let ideaId: string;
let duty: string;

const people = async (client: ApiClient) =>
  (
    await client.read<{ idea: { proposer: string | null; team: string[] | null } }>(
      'query ($id: ID!) { idea(id: $id) { proposer team } }',
      { id: ideaId },
    )
  ).idea;

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: ['A bench', 'A lamp'] });
  const [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
  juror = await addPerson(server, { handle: 'jo' });
  other = await addPerson(server, { handle: 'kim' });
  const { ideas } = await ada.read<{
    ideas: { nodes: { id: string; title: string; market: { id: string } }[] };
  }>('{ ideas { nodes { id title market { id } } } }');
  const idea = ideas.nodes.find(({ title }) => title === 'A bench');
  const marketId = idea?.market.id ?? '';
  ideaId = idea?.id ?? '';
  await placeOrder(ada, { marketId, side: 'SELL', price: '0.6', quantity: '5' });
  await placeOrder(bea, { marketId, price: '0.6', quantity: '5' });
  await server.database.query(
    "UPDATE idea SET proposer_id = (SELECT id FROM member WHERE handle = 'bea') WHERE title = 'A bench'",
  );
  // Even who has been shown all of it.
  expect((await readIdea(juror.client, ideaId)).market).toMatchObject({ price: '0.6' });
  expect(await people(juror.client)).toMatchObject({ proposer: 'bea' });
  duty = await seatJuror(server, { marketId: decodeId('Market', marketId) ?? 0, memberId: juror.memberId });
  await eventually(
    () => readIdea(juror.client, ideaId),
    ({ shown }) => !shown,
  );
}, START_MS);
afterAll(() => server.stop());

describe('who is drawn to judge an idea and has not', () => {
  it('is told neither its price nor who proposed it, whatever they saw before and however they work', async () => {
    const { market, rank } = await readIdea(juror.client, ideaId);
    expect([rank, market.price, market.volume, market.sparkline]).toEqual([null, null, null, []]);
    expect(await people(juror.client)).toEqual({ proposer: null, team: null });
    expect(await showMe(juror.client, ideaId)).toEqual({ code: 'JUDGE_FIRST' });
  });

  it('is told of other ideas as ever, and others are told of this one', async () => {
    const { ideas } = await juror.client.read<{ ideas: { nodes: { title: string; shown: boolean }[] } }>(
      '{ ideas { nodes { title shown } } }',
    );
    expect(ideas.nodes.filter(({ shown }) => shown).map(({ title }) => title)).toEqual(['A lamp']);
    expect((await readIdea(other.client, ideaId)).market).toMatchObject({ price: '0.6' });
    expect(await people(other.client)).toMatchObject({ proposer: 'bea' });
  });

  it('is told all of it again as soon as they have voted', async () => {
    await juror.client.read(
      'mutation ($input: VoteOnDutyInput!) { voteOnDuty(input: $input) { __typename ... on CommandRejected { code } } }',
      { input: { dutyId: duty, vote: 'YES', idempotencyKey: newKey() } },
    );
    expect((await readIdea(juror.client, ideaId)).market).toMatchObject({ shown: true, price: '0.6' });
    expect(await people(juror.client)).toMatchObject({ proposer: 'bea' });
  });
});
