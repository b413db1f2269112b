import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawSocket } from '../support/raw-socket.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NAME = '{ exchange { name } }';
const PRICES = 'subscription { prices { epoch } }';
const INIT = { type: 'connection_init' };

describe('sockets in great number', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      limits: {
        silentSocketsPerAddress: 20,
        socketsPerMember: 3,
        socketsPerAddress: 5,
        subscriptionsPerMember: 120,
        requestsPerMember: 200,
      },
    });
  }, START_MS);
  afterAll(() => server.stop());

  it('opens so many that say nothing and answers 429 to the next', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 60 }, () => RawSocket.open(server.url)));
    const opened = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    const refused = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [String(attempt.reason)] : [],
    );
    expect(opened.length).toBeLessThanOrEqual(20);
    expect(new Set(refused)).toEqual(new Set(['Error: status 429']));
    for (const socket of opened) await socket.close();
  });

  it('closes the fourth socket of a member with 4496, and those of others live', async () => {
    const { token } = await server.signIn('ada');
    const sockets = [];
    for (let count = 0; count < 3; count++) sockets.push(await RawSocket.ready(server.url, token));
    const fourth = await RawSocket.open(server.url);
    fourth.send({ ...INIT, payload: { authorization: `Bearer ${token}` } });
    expect(await fourth.closed).toBe(4496);
    const other = await RawSocket.ready(server.url, (await server.signIn('bea')).token);
    expect(await other.errorsOf(NAME)).toEqual([]);
    await sockets.pop()?.close();
    sockets.push(await RawSocket.ready(server.url, token), other);
    for (const socket of sockets) await socket.close();
  });

  it('closes the sixth socket of an address without sign-in with 4496', async () => {
    const sockets = [];
    for (let count = 0; count < 5; count++) sockets.push(await RawSocket.ready(server.url));
    const sixth = await RawSocket.open(server.url);
    sixth.send(INIT);
    expect(await sixth.closed).toBe(4496);
    for (const socket of sockets) await socket.close();
  });

  it('counts subscriptions of a member on all sockets together', async () => {
    const { token } = await server.signIn('bea');
    const [first, second] = [
      await RawSocket.ready(server.url, token),
      await RawSocket.ready(server.url, token),
    ];
    for (let id = 0; id < 90; id++) first.subscribe(String(id), PRICES);
    await first.until(({ id }) => id === '89');
    for (let id = 0; id < 40; id++) second.subscribe(String(id), PRICES);
    expect(await second.until(({ type }) => type === 'error')).toMatchObject({
      id: '30',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    for (const socket of [first, second]) await socket.close();
  });

  it('counts operations on sockets with the requests of the member, and closes who does not stop', async () => {
    const { token } = await server.signIn('ada');
    const socket = await RawSocket.ready(server.url, token);
    let refused = 0;
    for (let count = 0; refused === 0 && count < 500; count++) {
      const [error] = await socket.errorsOf(NAME);
      if (error?.extensions?.code === 'RATE_LIMITED') refused++;
    }
    expect(refused).toBe(1);
    // Far more than the hundred that close it: the window of the rate may begin anew among them.
    for (let id = 0; id < 250; id++) socket.subscribe(`again-${id}`, NAME);
    expect(await socket.closed).toBe(4429);
  });
});
