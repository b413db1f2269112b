import type { QueryRunner } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownAccount } from '../support/account-api.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { codeOf } from '../support/orders-api.js';
import { RawSocket } from '../support/raw-socket.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const ME = '{ me { handle } }';

let server: TestServer;
let ada: ApiClient;
let lock: QueryRunner | null = null;
beforeAll(async () => {
  server = await startTestServer({ members: ['ada'] });
  ada = await server.signIn('ada');
}, START_MS);
afterAll(() => server.stop());
afterEach(() => answerAgain());

/** From here on the database does not say whose session it is. */
async function keepSilent(): Promise<void> {
  lock = server.database.createQueryRunner();
  await lock.startTransaction();
  await lock.query('LOCK TABLE session IN ACCESS EXCLUSIVE MODE');
}

async function answerAgain(): Promise<void> {
  await lock?.rollbackTransaction();
  await lock?.release();
  lock = null;
}

describe('a database that does not say whose session it is', () => {
  it('is done without for a while, and then nobody is taken for nobody', async () => {
    await ownAccount(ada);
    await keepSilent();
    expect(await ada.ask(ME)).toEqual({ data: { me: { handle: 'ada' } } });
    await eventually(
      async () => codeOf(await ada.ask(ME)),
      (code) => code === 'UNAVAILABLE',
    );
    const response = await ada.post(JSON.stringify({ query: ME }));
    expect(response.status).toBe(503);
    expect(codeOf(await server.client('x'.repeat(43)).ask(ME))).toBe('UNAVAILABLE');
    expect(await server.anonymous.ask(ME)).toEqual({ data: { me: null } });
    await answerAgain();
    const back = await eventually(
      () => ada.ask(ME),
      ({ data }) => data !== undefined && data !== null,
    );
    expect(back).toEqual({ data: { me: { handle: 'ada' } } });
  });

  it('cuts no socket, lets in no new one for who is not known, and is asked about all when it is back', async () => {
    const socket = await RawSocket.ready(server.url, ada.token);
    await keepSilent();
    await eventually(
      async () => codeOf(await ada.ask(ME)),
      (code) => code === 'UNAVAILABLE',
    );
    expect(await socket.errorsOf(ME)).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    const other = await RawSocket.open(server.url);
    other.send({ type: 'connection_init', payload: { authorization: `Bearer ${ada.token}` } });
    expect(await other.closed).toBe(1013);
    await answerAgain();
    await server.database.query("DELETE FROM session WHERE method = 'DEMO'");
    expect(await socket.closed).toBe(4498);
  });
});
