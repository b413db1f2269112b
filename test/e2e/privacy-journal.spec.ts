import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiFloor } from '../support/api-floor.js';
import { leaveTraces, PERSON } from '../support/known-person.js';
import { changeMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { placesOf } from '../support/places-of.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
/** Tables of the journal and of the chain of acts: what they have can never be erased. */
const FOR_EVER =
  /^(journal|snapshot|partition|audit|audit_head|orders|trade|entry|balance|position|market|resolution|price_point|candle|entry_of_account|fill_of_member|history_head|trading_policy|allowance_policy)\./;

let floor: ApiFloor;
const connection = () => ({ connectionString: floor.server.databaseUrl });

beforeAll(async () => {
  floor = await ApiFloor.start();
  await leaveTraces(floor);
}, START_MS);
afterAll(() => floor.server.stop());

it('has no name, address, pseudonym or text in what can never be erased, snapshots included', async () => {
  const marketId = await floor.open({
    question: 'Will the quokka be adopted?',
    outcomes: ['Wombat', 'Numbat'],
  });
  await changeMarket(floor.officers.operator, 'flagMarket', {
    marketId,
    reason: 'The bilby is not decided.',
  });
  await floor.server.restart(); // which writes a snapshot
  const names = [PERSON.name, PERSON.email, PERSON.handle, PERSON.words, PERSON.url];
  const texts = ['quokka', 'wombat', 'bilby', 'operator', 'engineering', '127.0.0.1', 'match statement'];
  const places = await placesOf(connection(), [...names, ...texts]);
  expect(places).toEqual(expect.arrayContaining(['claim.question', 'evidence.text', 'person.name']));
  expect(places.filter((place) => FOR_EVER.test(place))).toEqual([]);
});

it('has digests of idempotency keys that nobody can guess a name from', async () => {
  const marketId = await floor.open();
  const { database } = floor.server;
  await placeOrder(floor.members.ada, { marketId, price: '0.2', idempotencyKey: PERSON.email });
  await changeMarket(floor.officers.operator, 'haltMarket', { marketId, idempotencyKey: PERSON.email });
  const digest = createHash('sha256').update(PERSON.email).digest('hex');
  const officers = createHash('sha256')
    .update(`officer/4/${createHash('sha256').update(PERSON.email).digest('base64url')}`)
    .digest('hex');
  for (const table of ['journal', 'audit']) {
    const found: { digest: string }[] = await database.query(
      `SELECT encode(key_digest, 'hex') AS digest FROM ${table} WHERE key_digest IS NOT NULL`,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const guess of [digest, officers])
      expect(found.filter(({ digest: known }) => guess.startsWith(known))).toEqual([]);
  }
});
