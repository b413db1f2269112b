import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { download } from '../support/audit-api.js';
import { leaveTraces, PERSON } from '../support/known-person.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let member: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada: member } = floor.members);
  await leaveTraces(floor);
}, START_MS);
afterAll(() => floor.server.stop());

describe('the file of a member', () => {
  it('has everything about the member, and nobody else’s address', async () => {
    const answer = await download(member, 'me.json');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="openfloor-me.json"');
    const file = JSON.parse(await answer.text());
    expect(file).toMatchObject({
      member: { handle: 'quillfeather', unit: 'Engineering', trading: true },
      person: { name: PERSON.name, email: PERSON.email },
      password: { changedAt: expect.any(String) },
      singleSignOn: [{ issuer: 'https://id.example' }],
      sessions: [{ method: 'DEMO', address: expect.stringMatching(/127\.0\.0\.1/) }],
      links: [{ kind: 'VERIFICATION' }, { kind: 'INVITATION' }],
      notices: expect.arrayContaining([
        expect.objectContaining({ text: `For ${PERSON.name}` }),
        expect.objectContaining({ kind: 'UNSEALED' }),
      ]),
      legalHold: null,
      ideas: [{ title: 'Shorter meetings' }],
      evidence: [{ kind: 'CHALLENGE', text: `No: ${PERSON.words} says otherwise.` }],
      unsealings: [{ reason: `${PERSON.name} may have known more.` }],
      actsByYou: [],
      account: { status: 'active', cash: expect.any(String) },
      positions: [{ shares: ['3', '0'] }],
    });
    expect(file.orders).toHaveLength(3);
    expect(file.orders[0]).toMatchObject({ side: 'buy', quantity: '5', filled: '5', state: 'filled' });
    const bought = (contract: number): number =>
      (file.fills as { contract: number; side: string; quantity: string }[])
        .filter((fill) => fill.contract === contract && fill.side === 'buy')
        .reduce((sum, { quantity }) => sum + Number(quantity), 0);
    expect([bought(0), bought(1)]).toEqual([5, 2]);
    expect(file.statement[0]).toMatchObject({ account: 'CASH', kind: 'ALLOWANCE', amount: '1000' });
    const market = file.positions[0].market;
    expect(file.markets.find((each: { market: number }) => each.market === market)).toMatchObject({
      ...{ question: 'Will it be in the next release?', contracts: ['YES', 'NO'] },
    });
    expect(file.actsAboutYou.map(({ act }: { act: string }) => act)).toEqual([
      'SUSPEND_MEMBER',
      'REINSTATE_MEMBER',
    ]);
    for (const act of file.actsAboutYou) expect(Object.keys(act)).not.toContain('address');
  });

  it('is for who is signed in', async () => {
    expect((await download(floor.server.anonymous, 'me.json')).status).toBe(401);
  });
});
