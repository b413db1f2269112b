import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { eventually } from '../support/eventually.js';
import {
  declineDuty,
  historyOf,
  openIdea,
  readDuties,
  readLot,
  readVerdict,
  seatsOf,
  voteOnDuty,
} from '../support/jury-api.js';
import { JURORS, JuryFloor, OTHERS } from '../support/jury-floor.js';
import { changeMarket, changeMember } from '../support/officers-api.js';
import { OneConnection } from '../support/one-connection.js';
import { CANCEL, placeOrder } from '../support/orders-api.js';
import { newKey } from '../support/server.js';
import { readTree } from '../tidy/source-files.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

let floor: JuryFloor;
let connections: OneConnection;
beforeAll(async () => {
  floor = await JuryFloor.start();
  connections = new OneConnection(floor.server.database);
}, START_MS);
afterAll(() => {
  connections.stop();
  return floor.server.stop();
});

/** The lines that a program says, given as text. */
async function run(program: string, args: readonly string[], settings: NodeJS.ProcessEnv): Promise<string[]> {
  const child = execFile(process.execPath, [...args], { env: { ...process.env, ...settings } });
  child.stdin?.end(program);
  let said = '';
  child.stdout?.on('data', (chunk: string) => {
    said += chunk;
  });
  await once(child, 'close');
  return said.trim().split('\n');
}

/** Somebody of each kind who may not sit; the ten others may. */
async function tradedIdea(change: Partial<Idea> = {}) {
  const members = floor.server.database.getRepository(Member);
  const { id: proposerId } = await members.findOneByOrFail({ handle: 'cem' });
  const idea = await openIdea(floor.server, { proposerId, ...change });
  const { marketId } = idea;
  await placeOrder(floor.of('ada'), { marketId, price: '0.5', quantity: '10' });
  await placeOrder(floor.of('bea'), { marketId, side: 'SELL', price: '0.5', quantity: '10' });
  const { order } = await placeOrder(floor.of('dov'), { marketId, price: '0.1', quantity: '1' });
  await floor.of('dov').read(CANCEL, { input: { orderId: order?.id, idempotencyKey: newKey() } });
  await changeMarket(floor.operator, 'setInsiders', { marketId, insiders: ['eva'] });
  await members.update({ handle: 'fay' }, { roles: ['DECIDER'] });
  await members.update({ handle: 'gus' }, { crowd: true });
  await changeMember(floor.operator, 'suspendMember', 'hal');
  return idea;
}

describe('a jury', () => {
  let idea: Awaited<ReturnType<typeof tradedIdea>>;
  let jury: string[];
  let commitment: string;

  beforeAll(async () => {
    idea = await tradedIdea();
    const before = await readLot(floor.server.anonymous, idea.marketId);
    expect(before).toMatchObject({
      draw: 0,
      secret: null,
      seed: null,
      journalHash: null,
      tickets: [],
      mine: null,
    });
    ({ commitment } = before);
    jury = await floor.draw(idea);
  }, START_MS);

  it('is drawn when the market has closed, and nobody sits who has to do with the idea', () => {
    expect(jury).toHaveLength(7);
    expect(jury.filter((handle) => !(JURORS as readonly string[]).includes(handle))).toEqual([]);
  });

  it('can be drawn again by anybody, from what is published and what was bound before', async () => {
    const lot = await readLot(floor.server.anonymous, idea.marketId);
    expect(lot.commitment).toBe(commitment);
    expect(lot.draw).toBe(1);
    expect(hash(lot.secret ?? '')).toBe(commitment);
    expect(lot.seed).toBe(hash(`${lot.secret}${lot.journalHash}`));
    const tickets = lot.tickets.map(({ ticket }) => ticket);
    const places = tickets.map((ticket) => hash(`${lot.seed}${ticket}`));
    expect(places).toEqual([...places].sort());
    expect(new Set(tickets).size).toBe(tickets.length);
    const states = lot.tickets.map(({ state }) => state);
    expect(states.filter((state) => state === 'SEATED')).toHaveLength(7);
    const walked = states.indexOf('NOT_ASKED') === -1 ? states.length : states.indexOf('NOT_ASKED');
    expect(states.slice(walked).every((state) => state === 'NOT_ASKED')).toBe(true);
    expect(states[walked - 1]).toBe('SEATED');
    const [row] = await floor.server.database.query(
      "SELECT encode(hash, 'hex') AS hash FROM journal WHERE seq = $1",
      [lot.journalSequence],
    );
    expect(row.hash).toBe(lot.journalHash);
  });

  it('is checked by the program in the documents, as it is printed there', async () => {
    const [program = ''] = /^\/\/ node draw\.mjs[\s\S]*?(?=^```$)/m.exec(readTree('docs/integrate.md')) ?? [];
    const args = ['--input-type=module', '-', idea.marketId, 'JURY'];
    const said = await run(program, args, { OPENFLOOR_URL: floor.server.url });
    const { tickets } = await readLot(floor.server.anonymous, idea.marketId);
    const told = tickets.map(({ ticket, state }) => `${ticket} ${state}`);
    expect(said).toEqual(['bound before: true', 'seed: true', 'order: true', ...told]);
  });

  it('has a ticket of everybody who is active, known to that member alone', async () => {
    const { tickets } = await readLot(floor.server.anonymous, idea.marketId);
    // The demo’s crowd and who is suspended have none; the two officers have.
    expect(tickets).toHaveLength(JURORS.length + OTHERS.length - 2 + 2);
    const own = new Map<string, string | null>();
    for (const handle of floor.clients.keys())
      own.set(handle, (await readLot(floor.of(handle), idea.marketId)).mine);
    expect(own.get('hal')).toBeNull();
    expect(own.get('gus')).toBeNull();
    const mine = [...own.values()].filter((ticket) => ticket !== null);
    expect(new Set(mine).size).toBe(mine.length);
    const stateOf = (handle: string) => tickets.find(({ ticket }) => ticket === own.get(handle))?.state;
    for (const handle of jury) expect(stateOf(handle)).toBe('SEATED');
    for (const handle of ['ada', 'bea', 'cem', 'dov', 'eva', 'fay', 'auditor'])
      expect(['EXCUSED', 'NOT_ASKED']).toContain(stateOf(handle));
    expect((await readLot(floor.server.anonymous, idea.marketId)).mine).toBeNull();
  });

  it('reads the best that was said for and against it, and not who said it', async () => {
    const said = [
      { by: 'ada', stance: 'FOR', text: 'It saves an **hour**.' },
      { by: 'bea', stance: 'AGAINST', text: 'It costs a day.' },
    ];
    for (const { by, ...comment } of said) {
      const input = { ideaId: encodeId('Idea', idea.ideaId), signAs: 'HANDLE', idempotencyKey: newKey() };
      await floor
        .of(by)
        .read('mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }', {
          input: { ...input, ...comment },
        });
    }
    const duty = await floor.dutyOf(jury[0] as string, idea.marketId);
    expect(duty).toMatchObject({ casesFor: ['It saves an **hour**.'], casesAgainst: ['It costs a day.'] });
    expect(JSON.stringify(duty)).not.toMatch(/\b(ada|bea)\b/);
  });

  it('is shown the idea, and nothing of prices, holders or people', async () => {
    const duty = await floor.dutyOf(jury[0] as string, idea.marketId);
    expect(duty).toMatchObject({
      kind: 'JURY',
      title: 'A longer lease',
      text: 'It **saves** time.',
      open: true,
      vote: null,
    });
    const { __type: type } = await floor
      .of('ada')
      .read<{ __type: { fields: { name: string }[] } }>('{ __type(name: "Duty") { fields { name } } }');
    const told = type.fields.map(({ name }) => name);
    expect(
      told.filter((name) => /price|author|proposer|team|holder|position|insider|market$/i.test(name)),
    ).toEqual([]);
    const notice = await floor.server.database.query(
      "SELECT text, path FROM notice JOIN member m ON m.id = member_id WHERE kind = 'JURY_DUTY' AND handle = $1",
      [jury[0]],
    );
    expect(notice).toEqual([
      { text: expect.stringContaining('“A longer lease”'), path: `/duty/${duty?.id}` },
    ]);
  });

  it('is nobody else’s to see, to vote in or to decline', async () => {
    const duty = await floor.dutyOf(jury[0] as string, idea.marketId);
    for (const other of [floor.of('ada'), floor.operator, floor.of(jury[1] as string)]) {
      const { duty: seen } = await other.read<{ duty: unknown }>(
        'query ($id: ID!) { duty(id: $id) { id } }',
        {
          id: duty?.id,
        },
      );
      expect(seen).toBeNull();
      expect(await voteOnDuty(other, { dutyId: duty?.id })).toEqual({ code: 'NO_SUCH_DUTY' });
      expect(await declineDuty(other, duty?.id ?? '')).toEqual({ code: 'NO_SUCH_DUTY' });
    }
    expect(await voteOnDuty(floor.of('ada'), { dutyId: 'nonsense' })).toEqual({ code: 'NO_SUCH_DUTY' });
  });

  it('goes on with the next of the draw where somebody declines', async () => {
    const [first = ''] = jury;
    const duty = await floor.dutyOf(first, idea.marketId);
    const key = newKey();
    expect(await declineDuty(floor.of(first), duty?.id ?? '', key)).toEqual({ duty: null });
    expect(await declineDuty(floor.of(first), duty?.id ?? '', key)).toEqual({ duty: null });
    expect(await declineDuty(floor.of(first), duty?.id ?? '')).toEqual({ code: 'DUTY_PASSED_ON' });
    expect(await voteOnDuty(floor.of(first), { dutyId: duty?.id })).toEqual({ code: 'DUTY_PASSED_ON' });
    const now = await floor.sitting(idea.market);
    expect(now).toHaveLength(7);
    expect(now.slice(0, 6)).toEqual(jury.slice(1));
    const mine = (await readLot(floor.of(first), idea.marketId)).mine;
    const { tickets } = await readLot(floor.server.anonymous, idea.marketId);
    expect(tickets.find(({ ticket }) => ticket === mine)?.state).toBe('REPLACED');
    expect(await floor.dutyOf(now[6] as string, idea.marketId)).toMatchObject({ open: true });
    jury = now;
  });

  it('goes on with the next where somebody does not vote in time, or is no active member any more', async () => {
    const [late = '', gone = ''] = jury;
    await floor.server.database.query(
      `UPDATE lot_seat SET due_at = now() - interval '1 second' FROM member m
       WHERE m.id = member_id AND ended_at IS NULL AND m.handle = $1`,
      [late],
    );
    await changeMember(floor.operator, 'suspendMember', gone);
    const now = await eventually(
      () => floor.sitting(idea.market),
      (handles) => !handles.includes(late) && !handles.includes(gone),
    );
    expect(now).toHaveLength(7);
    await changeMember(floor.operator, 'reinstateMember', gone);
    jury = now;
  });

  it('tells no number and no reason before all have voted', async () => {
    for (const handle of jury.slice(0, 6)) {
      const no = handle === jury[0];
      const answer = await floor.vote(handle, idea.marketId, {
        vote: no ? 'NO' : 'YES',
        reason: no ? 'Nobody asked for it.' : null,
      });
      expect(answer.duty).toMatchObject({ open: false, vote: no ? 'NO' : 'YES' });
      const told = { seats: 7, yes: null, no: null, outcome: null, decidedAt: null, reasons: [] };
      expect(await readVerdict(floor.operator, idea.marketId)).toEqual(told);
    }
  });

  it('takes one vote of each, which stays', async () => {
    const [first = ''] = jury;
    const duty = await floor.dutyOf(first, idea.marketId);
    expect(await voteOnDuty(floor.of(first), { dutyId: duty?.id, vote: 'YES' })).toEqual({
      code: 'VOTED_ALREADY',
    });
    expect(await declineDuty(floor.of(first), duty?.id ?? '')).toEqual({ code: 'VOTED_ALREADY' });
    const last = await floor.dutyOf(jury[6] as string, idea.marketId);
    const tooLong = { dutyId: last?.id, reason: 'x'.repeat(1_001) };
    expect(await voteOnDuty(floor.of(jury[6] as string), tooLong)).toEqual({ code: 'REASON_TOO_LONG' });
  });

  it('comes to a verdict in numbers, and in reasons without those who gave them', async () => {
    const last = jury[6] as string;
    const key = newKey();
    const duty = await floor.dutyOf(last, idea.marketId);
    const input = { dutyId: duty?.id, reason: 'It saves a day.', idempotencyKey: key };
    const voted = await voteOnDuty(floor.of(last), input);
    expect(voted.duty).toMatchObject({ open: false, vote: 'YES' });
    expect(await voteOnDuty(floor.of(last), input)).toEqual(voted);
    expect(await voteOnDuty(floor.of(last), { ...input, vote: 'NO' })).toEqual({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await readVerdict(floor.server.anonymous, idea.marketId)).toEqual({
      seats: 7,
      yes: 6,
      no: 1,
      outcome: 'YES',
      decidedAt: expect.any(String),
      reasons: [
        { vote: 'YES', text: 'It saves a day.' },
        { vote: 'NO', text: 'Nobody asked for it.' },
      ],
    });
    expect(await historyOf(floor.server, idea.ideaId)).toEqual([
      'JURY_DRAWN: 7 members were drawn by lot for the jury.',
      'VERDICT: The jury says yes (6 yes, 1 no).',
    ]);
    expect(await readDuties(floor.of(last))).toEqual([]);
    const done = { dutyId: duty?.id, reason: 'Anew.' };
    expect(await voteOnDuty(floor.of(last), done)).toEqual({ code: 'VOTED_ALREADY' });
  });

  it('leaves no trace of who voted how in what others can read', async () => {
    const records = await floor.server.database.query('SELECT details::text AS details FROM audit_words');
    const text = JSON.stringify(records);
    for (const { id } of await seatsOf(floor.server, { market: idea.market })) expect(text).not.toContain(id);
    const events = await floor.server.database.query('SELECT actor_id FROM idea_event WHERE idea_id = $1', [
      idea.ideaId,
    ]);
    expect(events).toEqual([{ actor_id: null }, { actor_id: null }]);
  });
});

describe('a juror who has traded since the draw', () => {
  it('has no vote, and the next of the draw is asked', async () => {
    const idea = await openIdea(floor.server, { title: 'A shorter lease' });
    const [first = '', second = ''] = await floor.draw(idea);
    const milestone = await changeMarket(floor.operator, 'listMarket', {
      ideaId: encodeId('Idea', idea.ideaId),
      question: 'Will it be signed?',
      criteria: 'By the signature.',
      source: 'The lease.',
      resolver: 'operator',
      closesAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
    });
    const marketId = milestone.market?.id ?? '';
    await changeMarket(floor.operator, 'openMarket', { marketId });
    const { order } = await placeOrder(floor.of(first), { marketId, price: '0.5', quantity: '10' });
    expect(order?.state).toBe('OPEN');
    const duty = await floor.dutyOf(first, idea.marketId);
    const input = { dutyId: duty?.id, idempotencyKey: newKey() };
    expect(await voteOnDuty(floor.of(first), input)).toEqual({ code: 'NOT_IMPARTIAL' });
    expect(await voteOnDuty(floor.of(first), input)).toEqual({ code: 'NOT_IMPARTIAL' });
    expect(await voteOnDuty(floor.of(first), { dutyId: duty?.id })).toEqual({ code: 'DUTY_PASSED_ON' });
    const now = await floor.sitting(idea.market);
    expect(now).toHaveLength(7);
    expect(now).not.toContain(first);
    // Whoever voted before trading has voted.
    const voted = { dutyId: (await floor.dutyOf(second, idea.marketId))?.id, idempotencyKey: newKey() };
    expect((await voteOnDuty(floor.of(second), voted)).duty).toMatchObject({ vote: 'YES' });
    await placeOrder(floor.of(second), { marketId, price: '0.5', quantity: '1' });
    expect((await voteOnDuty(floor.of(second), voted)).duty).toMatchObject({ vote: 'YES' });
  });
});

describe('a jury as large as the exchange', () => {
  it('has everybody who has nothing to do with the idea, and nobody else', async () => {
    const jury = await floor.draw(await tradedIdea({ title: 'A lease for all', jurySize: 50 }));
    expect([...jury].sort()).toEqual([...JURORS]);
  });
});

it('asks for no second connection while it has one', () => {
  expect(connections.second).toEqual([]);
});
