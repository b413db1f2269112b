import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { download } from '../support/audit-api.js';
import { type ListOfApi, readAll } from '../support/history-api.js';
import { openSession, settleFirst, tradeAtRandom } from '../support/random-session.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLES = ['ada', 'bea', 'cem'];

interface EntryNode {
  readonly at: string;
  readonly sequence: string;
  readonly account: 'CASH' | 'HELD';
  readonly kind: string;
  readonly market: { question: string } | null;
  readonly fill: { side: string; contract: { name: string }; quantity: string; price: string } | null;
  readonly amount: string;
  readonly balance: string;
}

const statement = (kinds = ''): ListOfApi => ({
  around: 'me { % }',
  field: 'statement',
  with: kinds && `, kinds: [${kinds}]`,
  node: 'at sequence account kind market { question } fill { side contract { name } quantity price } amount balance',
});

const milli = (text: string): number => Math.round(Number(text) * 1_000);
const sum = (entries: readonly { amount: string }[]): number =>
  entries.reduce((all, { amount }) => all + milli(amount), 0);

describe('the statement of every token', () => {
  let server: TestServer;
  const clients = new Map<string, ApiClient>();
  const client = (handle: string): ApiClient => clients.get(handle) as ApiClient;

  beforeAll(async () => {
    server = await startTestServer({
      members: HANDLES,
      ideas: ['One', 'Two'],
      listing: { subsidyMilli: 200_000, auctionMinutes: 0 },
    });
    for (const handle of [...HANDLES, 'operator', 'auditor'])
      clients.set(handle, await server.signIn(handle));
    const session = await openSession(clients);
    await tradeAtRandom(session, { seed: 11, rounds: 6 });
    await settleFirst(session);
  }, START_MS);
  afterAll(() => server.stop());

  it.each(HANDLES)('adds up to the balance of %s, kind by kind', async (handle) => {
    const entries = await readAll<EntryNode>(client(handle), statement());
    const { me } = await client(handle).read<{
      me: {
        balance: { cash: string; held: string };
        statementTotals: { kind: string; amount: string; entries: number }[];
      };
    }>('{ me { balance { cash held } statementTotals { kind amount entries } } }');
    const kinds = me.statementTotals.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual([...new Set(entries.map(({ kind }) => kind))].sort());
    expect(kinds).toEqual(expect.arrayContaining(['ALLOWANCE', 'HOLD', 'TRADE']));
    for (const { kind, amount, entries: count } of me.statementTotals) {
      const own = entries.filter((entry) => entry.kind === kind);
      expect([milli(amount), count]).toEqual([sum(own), own.length]);
      // A hold takes from the one account what it gives to the other.
      if (kind === 'HOLD') expect(amount).toBe('0');
    }
    expect(sum(me.statementTotals)).toBe(milli(me.balance.cash) + milli(me.balance.held));
  });

  it.each(HANDLES)('can be had of %s by kinds, page by page', async (handle) => {
    const entries = await readAll<EntryNode>(client(handle), statement());
    for (const kinds of ['TRADE', 'HOLD', 'ALLOWANCE SETTLEMENT'])
      expect(await readAll(client(handle), statement(kinds), 7)).toEqual(
        entries.filter(({ kind }) => kinds.split(' ').includes(kind)),
      );
    expect(await readAll(client(handle), statement('LEAVER'))).toEqual([]);
  });

  it.each(HANDLES)('is the same of %s as a file', async (handle) => {
    const answer = await download(client(handle), 'statement.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="openfloor-statement.csv"');
    const [head, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    expect(head).toBe('at,sequence,account,kind,market,side,contract,shares,price,amount,balance');
    const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const entries = await readAll<EntryNode>(client(handle), statement());
    expect(lines).toEqual(
      entries.map(({ at, sequence, account, kind, market, fill, amount, balance }) =>
        [
          ...[at, sequence, account, kind, market?.question ?? '', fill?.side ?? ''],
          ...[fill?.contract.name ?? '', fill?.quantity ?? '', fill?.price ?? '', amount, balance],
        ]
          .map(quoted)
          .join(','),
      ),
    );
  });

  it('is a file for whoever is signed in alone', async () => {
    expect((await download(server.anonymous, 'statement.csv')).status).toBe(401);
    expect(await server.anonymous.read('{ me { statementTotals { kind } } }')).toEqual({ me: null });
  });
});
