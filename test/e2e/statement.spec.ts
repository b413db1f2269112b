import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { download } from '../support/audit-api.js';
import { type ListOfApi, readAll } from '../support/history-api.js';
import { changeMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
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
  readonly trade: { side: string; contract: { name: string }; quantity: string; price: string } | null;
  readonly amount: string;
  readonly balance: string;
}

const statement = (kinds = ''): ListOfApi => ({
  around: 'me { % }',
  field: 'statement',
  with: kinds && `, kinds: [${kinds}]`,
  node: 'at sequence account kind market { question } trade { side contract { name } quantity price } amount balance',
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

  /** A market of three outcomes. */
  async function openTeams(): Promise<string> {
    const operator = client('operator');
    const { ideas } = await operator.read<{ ideas: { nodes: { id: string }[] } }>(
      '{ ideas { nodes { id } } }',
    );
    const { market } = await changeMarket(operator, 'listMarket', {
      ideaId: ideas.nodes[0]?.id,
      question: 'Who is first?',
      criteria: 'By the list.',
      source: 'The list.',
      resolver: 'operator',
      outcomes: ['Team A', 'Team B', 'Team C'],
      closesAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
    });
    const marketId = market?.id ?? '';
    await changeMarket(operator, 'openMarket', { marketId });
    return marketId;
  }

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
      entries.map(({ at, sequence, account, kind, market, trade, amount, balance }) =>
        [
          ...[at, sequence, account, kind, market?.question ?? '', trade?.side ?? ''],
          ...[trade?.contract.name ?? '', trade?.quantity ?? '', trade?.price ?? '', amount, balance],
        ]
          .map(quoted)
          .join(','),
      ),
    );
  });

  it('tells an order that took the orders for all other outcomes as what it was for', async () => {
    const marketId = await openTeams();
    const buy = (handle: string, contract: string, price: string) =>
      placeOrder(client(handle), { marketId, contract, price, quantity: '10' });
    const booked = async (handle: string) => {
      const [newest] = await readAll<EntryNode>(client(handle), statement('TRADE'));
      return newest?.trade && Object.values(newest.trade);
    };
    await buy('bea', 'Team B', '0.3');
    await buy('cem', 'Team C', '0.25');
    const { cost } = await buy('ada', 'Team A', '0.5');
    expect(cost).toBe('4.5');
    expect(await booked('ada')).toEqual(['BUY', { name: 'Team A' }, '10', '0.45']);
    expect(await booked('bea')).toEqual(['BUY', { name: 'Team B' }, '10', '0.3']);
    expect(await booked('cem')).toEqual(['BUY', { name: 'Team C' }, '10', '0.25']);

    await buy('cem', 'Team A', '0.2');
    await placeOrder(client('ada'), { marketId, side: 'SELL', contract: 'Team A', price: '0.2' });
    expect(await booked('ada')).toEqual(['SELL', { name: 'Team A' }, '10', '0.2']);

    await buy('bea', 'Team A', '0.2');
    await buy('bea', 'Team B', '0.35');
    await buy('ada', 'Team C', '0.5');
    expect(await booked('ada')).toEqual(['BUY', { name: 'Team C' }, '10', '0.45']);
    // Two orders of hers, taken at once: no single purchase.
    expect(await booked('bea')).toBeNull();
  });

  it('is a file for whoever is signed in alone', async () => {
    expect((await download(server.anonymous, 'statement.csv')).status).toBe(401);
    expect(await server.anonymous.read('{ me { statementTotals { kind } } }')).toEqual({ me: null });
  });
});
