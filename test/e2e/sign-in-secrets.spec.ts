import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkIn, type MailSink, startMailSink } from '../support/mail-sink.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { enter, firstAdministrator, invite, newcomer, passwordOf, tokenIn } from '../support/sign-in-api.js';
import { wholeDatabase } from '../support/whole-database.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let sink: MailSink;
let server: TestServer;
beforeAll(async () => {
  sink = await startMailSink();
  const identity = { mail: { url: sink.url, from: 'floor@example.org' } };
  server = await startTestServer({ kind: 'real', members: [], identity });
}, START_MS);
afterAll(async () => {
  await server.stop();
  await sink.close();
});

/** As it is, and as it looks in a column of bytes. */
const writings = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret, 'base64url').toString('hex'),
  Buffer.from(secret).toString('base64'),
];

it('keeps no password, no token of a session and none of a link, and no name in the chains', async () => {
  const setup = server.setupLink() ?? '';
  const administrator = await firstAdministrator(server);
  await sink.next('root-of-all@example.org');
  const { link: used = '' } = await invite(administrator, { email: 'ada@example.org' });
  const { link: open = '' } = await invite(administrator, { name: 'Bea Unseen', email: 'bea@example.org' });
  const accepted = await enter(server.anonymous, 'acceptInvitation', newcomer('ada', used));
  await sink.next('ada@example.org');
  const credentials = { email: 'ada@example.org', password: passwordOf('ada') };
  const signedIn = await enter(server.anonymous, 'signIn', credentials);
  await enter(server.anonymous, 'signIn', { ...credentials, password: 'a wrong one of ada' });
  await server.anonymous.read(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { requested } }',
    { input: { email: 'ada@example.org', idempotencyKey: newKey() } },
  );
  const reset = linkIn(await sink.next('ada@example.org'));

  const tables = await wholeDatabase({ connectionString: server.databaseUrl });
  const text = JSON.stringify([...tables]);
  expect(text).toContain('ada@example.org'); // it is looked for where it would be found
  const tokens = [setup, used, open, reset].map(tokenIn).concat(accepted.token ?? '', signedIn.token ?? '');
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const writing of writings(token)) expect(text).not.toContain(writing);
  }
  for (const password of [passwordOf('ada'), passwordOf('root-of-all'), 'a wrong one of ada'])
    for (const writing of writings(password)) expect(text).not.toContain(writing);

  const chains = ['journal', 'audit', 'keyed_answer'].map((name) => tables.get(name));
  expect(chains.every((rows) => rows !== undefined && rows.length > 0)).toBe(true);
  for (const word of ['example.org', 'of the tests', 'Bea Unseen'])
    for (const writing of [word, Buffer.from(word).toString('hex')])
      expect(JSON.stringify(chains)).not.toContain(writing);
});

it('says nothing of a person in a link once it was used', async () => {
  const rows = await server.database.query(
    "SELECT name, email FROM one_time_link WHERE used_at IS NOT NULL AND kind = 'INVITATION'",
  );
  expect(rows).toEqual([{ name: null, email: null }]);
});
