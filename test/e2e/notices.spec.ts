import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TellMembers } from '../../apps/server/src/notices/tell-members.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';
import { placeOrder } from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly path: string | null;
  readonly happened: number;
}

describe('a member', () => {
  let sink: MailSink;
  let server: TestServer;
  let ada: TestPerson;
  let bea: TestPerson;
  beforeAll(async () => {
    sink = await startMailSink();
    const identity = { mail: { url: sink.url, from: 'floor@example.org' } };
    server = await startTestServer({ kind: 'real', identity, policy: { digestMinutes: 0.05 } });
    ada = await addPerson(server, { handle: 'adele', name: 'Adele' });
    bea = await addPerson(server, { handle: 'beate', name: 'Beate' });
    await server.database.query('UPDATE person SET email_verified_at = now() WHERE member_id = $1', [
      ada.memberId,
    ]);
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    await sink.close();
  });

  const tell = (text: string, change: object = {}) =>
    server.database.transaction((manager) =>
      new TellMembers(server.exchange).tell(manager, {
        to: [ada.memberId, ada.memberId, bea.memberId],
        kind: 'FOLLOWED',
        subject: 'Idea:1',
        text,
        path: '/ideas/x',
        ...change,
      }),
    );
  const told = async ({ client }: TestPerson): Promise<readonly Told[]> => {
    const { me } = await client.read<{ me: { notices: { nodes: Told[] } } }>(
      '{ me { notices { nodes { kind text path happened } } } }',
    );
    return me.notices.nodes;
  };
  const set = async (client: ApiClient, input: object): Promise<Record<string, unknown>> => {
    const { setNotice } = await client.read<{ setNotice: Record<string, unknown> }>(
      `mutation ($input: SetNoticeInput!) { setNotice(input: $input) {
        ... on NoticeSettingsChanged { noticeSettings { kind inApp byEmail } } ... on CommandRejected { code } } }`,
      { input: { idempotencyKey: newKey(), ...input } },
    );
    return setNotice;
  };

  it('is told once of what happened again before it was read, where it happened last', async () => {
    await tell('First.');
    await tell('Somebody mentioned you.', { kind: 'MENTION', subject: 'Comment:1' });
    await tell('Second.');
    expect(await told(ada)).toEqual([
      { kind: 'FOLLOWED', text: 'Second.', path: '/ideas/x', happened: 2 },
      { kind: 'MENTION', text: 'Somebody mentioned you.', path: '/ideas/x', happened: 1 },
    ]);
  });

  it('gets one e-mail for all of it, with where it leads, and not once more', async () => {
    const mail = await sink.next('adele@example.com');
    expect(mail.subject).toBe('Test floor: 2 things for you');
    expect(mail.text).toContain(`Second. (2 times) ${server.url}/ideas/x`);
    expect(mail.text).toContain(`Somebody mentioned you. ${server.url}/ideas/x`);
    await eventually(
      () => server.database.query('SELECT count(*)::int AS mailed FROM notice WHERE mailed_at IS NOT NULL'),
      ([row]: { mailed: number }[]) => row?.mailed === 2,
    );
    expect(sink.mails).toHaveLength(1);
  });

  it('whose address is not verified gets none', () => {
    expect(sink.mails.flatMap(({ to }) => to)).toEqual(['adele@example.com']);
  });

  it('switches each kind off for the page, for e-mail or for both, and nothing else', async () => {
    const answer = await set(ada.client, { kind: 'TEAM', inApp: false, byEmail: false });
    const settings = answer.noticeSettings as { kind: string; inApp: boolean; byEmail: boolean }[];
    expect(settings.filter(({ inApp, byEmail }) => !(inApp && byEmail))).toEqual([
      { kind: 'TEAM', inApp: false, byEmail: false },
    ]);
    await set(ada.client, { kind: 'RESOLUTION', inApp: false, byEmail: true });
    const before = (await told(ada)).length;
    for (const kind of ['TEAM', 'RESOLUTION']) await tell(`About ${kind}.`, { kind, subject: 'Market:1' });
    expect(await told(ada)).toHaveLength(before);
    expect((await told(bea)).slice(0, 2).map(({ kind }) => kind)).toEqual(['RESOLUTION', 'TEAM']);
    const mail = await sink.next('adele@example.com');
    expect(mail.subject).toBe('Test floor: one thing for you');
    expect(mail.text).toContain('About RESOLUTION.');
  });

  it('sets it once for one key, and not something else with it', async () => {
    const once = { kind: 'MENTION', inApp: true, byEmail: false, idempotencyKey: newKey() };
    expect(await set(ada.client, once)).toEqual(await set(ada.client, once));
    expect(await set(ada.client, { ...once, byEmail: true })).toEqual({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await set(ada.client, { ...once, idempotencyKey: '' })).toEqual({
      code: 'IDEMPOTENCY_KEY_INVALID',
    });
  });

  it('does not get by e-mail what was read on the page first', async () => {
    await set(ada.client, { kind: 'JURY_DUTY', inApp: true, byEmail: true });
    const mails = sink.mails.length;
    await tell('You were drawn.', { kind: 'JURY_DUTY', subject: 'Lot:1' });
    await server.database.query('UPDATE notice SET read_at = now() WHERE member_id = $1', [ada.memberId]);
    await tell('Once more.', { kind: 'OPENING', subject: 'Idea:2' });
    const next = await sink.next('adele@example.com');
    expect(sink.mails).toHaveLength(mails + 1);
    expect(next.text).toContain('Once more.');
    expect(next.text).not.toContain('You were drawn.');
  });

  it('is told that an order that waited was filled, in one notice for all of it', async () => {
    const { ideas } = await ada.client.read<{ ideas: { nodes: { market: { id: string } }[] } }>(
      '{ ideas { nodes { market { id } } } }',
    );
    const marketId = ideas.nodes[0]?.market.id;
    await placeOrder(ada.client, { marketId, price: '0.4', quantity: '10' });
    for (const quantity of ['3', '4']) {
      const taken = { marketId, contract: 'NO', price: '0.6', quantity };
      expect((await placeOrder(bea.client, taken)).order).toBeDefined();
    }
    const fills = await eventually(
      async () => (await told(ada)).filter(({ kind }) => kind === 'ORDER_FILLED'),
      // Told once, or when it is gathered in two turns, of the last one.
      (found) => found.some(({ text }) => /^[74] /.test(text)),
    );
    expect(fills).toHaveLength(1);
    expect(fills[0]).toMatchObject({
      text: expect.stringMatching(/^[74] shares of your order for “A frozen dictionary type” were filled\.$/),
      path: '/portfolio',
    });
    expect((await told(bea)).filter(({ kind }) => kind === 'ORDER_FILLED')).toEqual([]);
  });
});
