import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { HOUR_MS, isoIn } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { changeIdea, type LifeOfIdea, readIdea } from '../support/idea-life-api.js';
import { changeMarket } from '../support/officers-api.js';
import { OneConnection } from '../support/one-connection.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { proposeIdea, writeIdea } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

const START_MS = 180_000;
const PEOPLE = {
  ada: {},
  bea: {},
  cleo: {},
  mia: {},
  cora: { roles: ['CURATOR'], trading: false },
  rita: { roles: ['RESOLVER'], trading: false },
  rolf: { roles: ['RESOLVER'], trading: false },
  risk: { roles: ['RISK_OFFICER'], trading: false },
} as const;
type Name = keyof typeof PEOPLE;
/** More than there are connections to the database. */
const AT_ONCE = 15;
/** Ideas open within seconds, and nobody has to second them. */
const POLICY = { secondsNeeded: 0, announceMinutes: 0, auctionMinutes: 0 };

let server: TestServer;
let connections: OneConnection;
let people: Record<Name, TestPerson>;
const client = (name: Name): ApiClient => people[name].client;

beforeAll(async () => {
  server = await startTestServer({ kind: 'real', members: [], ideas: [], policy: POLICY });
  connections = new OneConnection(server.database);
  const added: [string, TestPerson][] = [];
  for (const [handle, person] of Object.entries(PEOPLE))
    added.push([handle, await addPerson(server, { handle, ...person })]);
  people = Object.fromEntries(added) as Record<Name, TestPerson>;
}, START_MS);
afterAll(() => {
  connections.stop();
  return server.stop();
});

async function openIdea(): Promise<LifeOfIdea> {
  const { id } = await proposeIdea(client('ada'), { title: 'A lending library' });
  return eventually(
    () => readIdea(client('mia'), id),
    ({ stage, market }) => stage === 'OPEN' && market?.state === 'OPEN',
  );
}

const insidersOf = async (name: Name, ideaId: string): Promise<readonly string[] | null | undefined> => {
  const { data } = await client(name).ask<{ idea: { market: { insiders: string[] | null } } }>(
    `{ idea(id: "${ideaId}") { market { insiders } } }`,
  );
  return data?.idea.market.insiders;
};
const marketInsiders = async (name: Name, marketId: string): Promise<readonly string[] | null> => {
  const { market } = await client(name).read<{ market: { insiders: string[] | null } }>(
    `{ market(id: "${marketId}") { insiders } }`,
  );
  return market.insiders;
};
const join = async (name: Name, ideaId: string): Promise<void> => {
  await changeIdea(client('ada'), 'askIntoTeam', { ideaId, handle: name });
  await changeIdea(client(name), 'joinTeam', { ideaId });
};

it('opens an idea without seconds by itself, where the policy asks for none', async () => {
  const { id, stage, rank } = await openIdea();
  expect([stage, rank]).toEqual(['OPEN', null]);
  const { history } = await readIdea(client('ada'), id);
  expect(history.map(({ stage: to, doneBy }) => [to, doneBy])).toEqual([
    ['PROPOSED', 'PROPOSER'],
    ['SECONDED', 'EXCHANGE'],
    ['ANNOUNCED', 'EXCHANGE'],
    ['OPEN', 'EXCHANGE'],
  ]);
});

describe('the team of an idea', () => {
  it('is asked by proposer and team alone, by handles that there are, each once', async () => {
    const { id: ideaId } = await openIdea();
    const ask = (by: Name, handle: string) => changeIdea(client(by), 'askIntoTeam', { ideaId, handle });
    expect(await ask('mia', 'bea')).toEqual({ code: 'NOT_ON_TEAM' });
    expect(await ask('ada', 'nobody')).toEqual({ code: 'UNKNOWN_HANDLE' });
    expect(await ask('ada', 'ada')).toEqual({ code: 'ON_TEAM_ALREADY' });
    expect((await ask('ada', 'bea')).idea?.teamAsked).toEqual(['bea']);
    expect(await ask('ada', 'bea')).toEqual({ code: 'ON_TEAM_ALREADY' });
    expect(await changeIdea(client('mia'), 'joinTeam', { ideaId })).toEqual({ code: 'NOT_ASKED' });
    expect((await readIdea(client('bea'), ideaId)).asked).toBe(true);
    expect((await changeIdea(client('bea'), 'joinTeam', { ideaId })).idea).toMatchObject({
      mine: 'TEAM',
      team: ['bea'],
    });
    expect(await changeIdea(client('bea'), 'joinTeam', { ideaId })).toEqual({ code: 'NOT_ASKED' });
    expect((await ask('bea', 'cleo')).idea?.teamAsked).toEqual(['cleo']);
    expect((await changeIdea(client('cleo'), 'leaveTeam', { ideaId })).idea).toMatchObject({
      mine: null,
      asked: false,
    });
    expect(await changeIdea(client('cleo'), 'leaveTeam', { ideaId })).toEqual({ code: 'NOT_ON_TEAM' });
  });

  it('is asked by many requests at once, all of which are answered', async () => {
    const { id: ideaId } = await openIdea();
    const asked = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        changeIdea(client('ada'), 'askIntoTeam', { ideaId, handle: 'bea' }),
      ),
    );
    const codes = asked.map(({ code }) => code ?? 'asked').sort();
    expect(codes).toEqual([...Array(AT_ONCE - 1).fill('ON_TEAM_ALREADY'), 'asked']);
    const proposed = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        writeIdea(client('cleo'), 'proposeIdea', { title: `A bench ${index}`, team: ['bea'] }),
      ),
    );
    expect(proposed.map(({ code }) => code)).toEqual(Array(AT_ONCE).fill(undefined));
  });

  it('is made of insiders, who stay insiders of the markets that are there when they leave', async () => {
    const { id: ideaId } = await openIdea();
    await join('bea', ideaId);
    expect(await insidersOf('bea', ideaId)).toEqual(['ada', 'bea']);
    await changeIdea(client('bea'), 'leaveTeam', { ideaId });
    expect(await insidersOf('ada', ideaId)).toEqual(['ada', 'bea']);
  });

  it('is made of insiders of a milestone too that is listed later', async () => {
    const { id: ideaId } = await openIdea();
    await join('bea', ideaId);
    const milestone = {
      ideaId,
      question: 'Will it open in spring?',
      criteria: 'YES if it has lent a saw by then.',
      source: 'Its book.',
      resolver: 'rita',
      closesAt: isoIn(24 * HOUR_MS),
    };
    const { market, code } = await changeMarket(client('cora'), 'listMarket', milestone);
    expect(code).toBeUndefined();
    const listed = await eventually(
      () => marketInsiders('ada', market?.id ?? ''),
      (insiders) => insiders?.includes('bea') === true,
    );
    expect(listed).toEqual(['ada', 'bea']);
  });

  it('stays among the insiders, and while the idea is blind so does whom officers named', async () => {
    const { id: ideaId, market } = await openIdea();
    await join('bea', ideaId);
    await changeIdea(client('bea'), 'leaveTeam', { ideaId });
    const name = (handle: string) =>
      changeMarket(client('cora'), 'setInsiders', { marketId: market?.id, insiders: [handle] });
    await name('cleo');
    await name('mia');
    expect(await insidersOf('ada', ideaId)).toEqual(['ada', 'bea', 'cleo', 'mia']);
    await changeIdea(client('ada'), 'endBlind', { ideaId });
    await name('mia');
    expect(await insidersOf('cora', ideaId)).toEqual(['ada', 'bea', 'mia']);
  });

  it('belongs to the insiders whomever an officer names, and the officer sees and records only those', async () => {
    const { id: ideaId, market } = await openIdea();
    await join('bea', ideaId);
    const { code } = await changeMarket(client('cora'), 'setInsiders', {
      marketId: market?.id,
      insiders: ['mia'],
    });
    expect(code).toBeUndefined();
    expect(await insidersOf('ada', ideaId)).toEqual(['ada', 'bea', 'mia']);
    expect(await insidersOf('cora', ideaId)).toBeNull();
    expect(await insidersOf('mia', ideaId)).toBeNull();
    const [{ details }] = await server.database.query(
      `SELECT w.details FROM audit a JOIN audit_words w USING (seq) WHERE a.act = 'SET_INSIDERS' ORDER BY seq DESC LIMIT 1`,
    );
    expect(details.insiders).toEqual([`Member:${people.mia.memberId}`]);
    await changeIdea(client('ada'), 'endBlind', { ideaId });
    expect(await insidersOf('cora', ideaId)).toEqual(['ada', 'bea', 'mia']);
  });
});

describe('a blind idea', () => {
  it('tells proposer and team to themselves alone, until its proposer ends that', async () => {
    const { id: ideaId } = await openIdea();
    await join('bea', ideaId);
    for (const name of ['mia', 'cora', 'rita', 'risk'] as const)
      expect(await readIdea(client(name), ideaId)).toMatchObject({
        blind: true,
        proposer: null,
        team: null,
        teamAsked: null,
        mine: null,
      });
    expect(await readIdea(client('bea'), ideaId)).toMatchObject({ proposer: 'ada', team: ['bea'] });
    for (const name of ['bea', 'mia', 'cora'] as const)
      expect(await changeIdea(client(name), 'endBlind', { ideaId })).toEqual({ code: 'NOT_PROPOSER' });
    await changeIdea(client('ada'), 'endBlind', { ideaId });
    expect(await changeIdea(client('ada'), 'endBlind', { ideaId })).toEqual({ code: 'NOT_BLIND' });
    const told = await readIdea(client('mia'), ideaId);
    expect(told).toMatchObject({ blind: false, proposer: 'ada', team: ['bea'], teamAsked: null });
    expect(told.history.at(-1)).toMatchObject({ kind: 'BLIND_ENDED', doneBy: 'PROPOSER' });
  });

  it('is blind no more once its day has come, which is noted once', async () => {
    const { id: ideaId } = await openIdea();
    await server.database.query(
      "UPDATE idea SET blind_until = now() + interval '1 second' WHERE stage = 'OPEN'",
    );
    await server.restart();
    const told = await eventually(
      () => readIdea(client('mia'), ideaId),
      ({ history }) => history.some(({ kind }) => kind === 'BLIND_ENDED'),
    );
    expect(told).toMatchObject({ blind: false, proposer: 'ada' });
    expect(told.history.filter(({ kind }) => kind === 'BLIND_ENDED')).toEqual([
      { kind: 'BLIND_ENDED', doneBy: 'EXCHANGE', stage: null, text: '' },
    ]);
  });
});

describe('an open idea that a curator retires', () => {
  it('needs a reason, leaves ranking and floor, and its market is void once a second officer agrees', async () => {
    const { id: ideaId, market } = await openIdea();
    expect(await changeIdea(client('cora'), 'retireIdea', { ideaId })).toEqual({ code: 'REASON_EMPTY' });
    expect(await changeIdea(client('ada'), 'retireIdea', { ideaId })).toEqual({ code: 'WRONG_STAGE' });
    const idempotencyKey = newKey();
    const input = { ideaId, reason: 'It names a person.', idempotencyKey };
    const { idea } = await changeIdea(client('cora'), 'retireIdea', input);
    expect(idea).toMatchObject({ stage: 'RETIRED', rank: null });
    expect(idea?.history.at(-1)).toMatchObject({
      doneBy: 'CURATOR',
      stage: 'RETIRED',
      text: 'It names a person.',
    });
    expect((await changeIdea(client('cora'), 'retireIdea', input)).idea?.stage).toBe('RETIRED');
    const read = async () =>
      (
        await client('mia').read<{
          market: { state: string; resolution: { isVoid: boolean; status: string } };
        }>(`{ market(id: "${market?.id}") { state resolution { isVoid status } } }`)
      ).market;
    expect(await read()).toEqual({ state: 'CLOSED', resolution: { isVoid: true, status: 'PROPOSED' } });
    await changeMarket(client('rita'), 'confirmResolution', { marketId: market?.id });
    expect((await read()).resolution.status).toBe('CONFIRMED');
    const acts: { act: string; subject: string }[] = await server.database.query(
      "SELECT act, subject FROM audit WHERE act = 'RETIRE_IDEA'",
    );
    expect(acts).toHaveLength(1);
    const { ideas } = await client('mia').read<{ ideas: { nodes: { id: string }[] } }>(
      '{ ideas(first: 100) { nodes { id } } }',
    );
    expect(ideas.nodes.map(({ id }) => id)).not.toContain(ideaId);
  });
});

it('asks for no second connection while it has one', () => {
  expect(connections.second).toEqual([]);
});
