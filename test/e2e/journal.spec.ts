import { openExchange, type RunningExchange, verifyJournal } from '@openfloor/journal';
import { orderId, shares, ticks } from '@openfloor/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openFunded, sql } from '../support/exchange-database.js';
import { limitOrder, randomOrder, seeded } from '../support/trading.js';

const SIZE = { members: 8, markets: 3 };
const buy = limitOrder({ member: 1, side: 'buy', price: 400, quantity: 10 });

let database: TestDatabase;
let exchange: RunningExchange;

beforeEach(async () => {
  database = await createTestDatabase();
  exchange = await openFunded(database.connection, SIZE);
});
afterEach(async () => {
  await exchange.close();
  await database.drop();
});

async function reopen(): Promise<void> {
  await exchange.close();
  exchange = await openExchange({ connection: database.connection });
}

/** Many clients at once, so that batches have many commands. */
async function trade(count: number): Promise<void> {
  const random = seeded(count);
  await Promise.all(
    Array.from({ length: count }, (_, i) => exchange.submit(randomOrder(random, SIZE), { key: `t${i}` })),
  );
}

const verified = () => verifyJournal({ connection: database.connection });

describe('the journal', () => {
  it('shows an order to nobody before it is durable, and then at once', async () => {
    const answered = exchange.submit(buy);
    expect(exchange.view.openOrdersOf(1)).toEqual([]);
    const seen: number[] = [];
    exchange.onCommitted(() => seen.push(exchange.view.openOrdersOf(1).length));
    const outcome = await answered;
    expect(outcome).toMatchObject({
      type: 'Submitted',
      answer: { type: 'OrderPlaced', outcome: 'resting', open: 10 },
    });
    expect(seen).toEqual([1]);
    expect(await sql(database.connection, 'SELECT open FROM orders')).toEqual([{ open: '10' }]);
  });

  it('gives the same view after a restart, from a snapshot as from the first command', async () => {
    await trade(600);
    const before = picture();
    await reopen();
    expect(exchange.recovery.replayed).toBe(0);
    expect(picture()).toEqual(before);
    await exchange.close();
    await sql(database.connection, 'DELETE FROM snapshot');
    exchange = await openExchange({ connection: database.connection });
    expect(exchange.recovery.replayed).toBe(exchange.view.sequence);
    expect(picture()).toEqual(before);
  });

  it('verifies: every row of every table follows from the commands', async () => {
    await trade(800);
    await exchange.submit({
      type: 'AmendOrder',
      ...firstOpenOrder(),
      priceTicks: ticks(300),
      quantity: shares(1),
    });
    await exchange.submit({ type: 'CancelOrder', ...firstOpenOrder() });
    const { problems, commands, rows } = await verified();
    expect(problems).toEqual([]);
    expect(commands).toBe(exchange.view.sequence);
    expect(rows).toBeGreaterThan(3000);
  });

  it('counts time from the last command when the clock was set back', async () => {
    await exchange.submit(buy);
    const { at } = exchange.view;
    await exchange.close();
    const clock = { wallMs: () => 1000, monotonicMs: () => 0 };
    exchange = await openExchange({ connection: database.connection, clock });
    await exchange.submit(limitOrder({ member: 2, side: 'buy', price: 1, quantity: 1 }));
    expect(exchange.view.at).toBe(at);
  });
});

function firstOpenOrder() {
  const order = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((id) => exchange.view.openOrdersOf(id))[0];
  if (order === undefined) throw new Error('nobody has an open order');
  return { memberId: order.memberId as never, orderId: orderId(order.orderId) };
}

/** All that the view shows; market sequences are left out, as a start does not know which command was the last. */
function picture() {
  const markets = [1, 2, 3].map((id) => ({
    ...exchange.view.market(id),
    sequence: 0,
    depth: exchange.view.depth(id, 0, 99),
  }));
  const members = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({
    balance: exchange.view.balance(id),
    orders: exchange.view.openOrdersOf(id),
    positions: exchange.view.positionsOf(id),
  }));
  return { markets, members };
}

describe('an idempotency key', () => {
  it('gives one order and equal answers, in parallel and after a restart', async () => {
    const many = await Promise.all([1, 2, 3].map(() => exchange.submit(buy, { key: 'once' })));
    await reopen();
    const late = await exchange.submit(buy, { key: 'once' });
    const answers = [...many, late].map((outcome) =>
      outcome.type === 'Submitted' ? outcome.answer : outcome,
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(exchange.view.openOrdersOf(1)).toHaveLength(1);
    expect(late).toMatchObject({ repeated: true });
  });

  it('gives a rejected order its rejection again, even once it could be done', async () => {
    const tooMuch = limitOrder({ member: 1, side: 'buy', price: 999, quantity: 1002 });
    const rejection = await exchange.submit(tooMuch, { key: 'poor' });
    expect(rejection).toMatchObject({ answer: { code: 'INSUFFICIENT_FUNDS' } });
    await reopen();
    expect(await exchange.submit(tooMuch, { key: 'poor' })).toMatchObject({
      answer: { code: 'INSUFFICIENT_FUNDS' },
    });
  });

  it('is a conflict with another body, in one batch and later', async () => {
    const other = { ...buy, quantity: shares(11) };
    const [first, second] = await Promise.all([
      exchange.submit(buy, { key: 'k' }),
      exchange.submit(other, { key: 'k' }),
    ]);
    expect([first.type, second]).toEqual(['Submitted', { type: 'Refused', code: 'CONFLICT' }]);
    expect(await exchange.submit(other, { key: 'k' })).toEqual({ type: 'Refused', code: 'CONFLICT' });
  });

  it('belongs to its member: another may use the same', async () => {
    await exchange.submit(buy, { key: 'k' });
    const other = limitOrder({ member: 2, side: 'buy', price: 300, quantity: 1 });
    expect(await exchange.submit(other, { key: 'k' })).toMatchObject({ answer: { type: 'OrderPlaced' } });
  });
});

describe('verify', () => {
  const alterations: [name: string, text: string, expected: RegExp][] = [
    [
      'an altered command',
      'UPDATE journal SET command = set_byte(command, 1, 99) WHERE seq = 40',
      /sequence 40/,
    ],
    ['an altered answer', "UPDATE journal SET answer = answer || '\\x00' WHERE seq = 41", /sequence 41/],
    ['a row taken out', 'DELETE FROM journal WHERE seq = 42', /sequence 42/],
    ['a cut tail', 'DELETE FROM journal WHERE seq > 200', /sequence 201/],
    [
      'an altered balance',
      'UPDATE balance SET amount_milli = amount_milli + 1 WHERE account_id = 9',
      /balance 9/,
    ],
    [
      'an altered trade',
      'UPDATE trade SET quantity = quantity + 1 WHERE trade_id = 7',
      /trade is wrong at sequence \d+/,
    ],
    ['an invented position', 'INSERT INTO position VALUES (99, 1, 0, 5)', /position 99\/1\/0/],
    [
      'a missing order',
      'DELETE FROM orders WHERE order_id = (SELECT min(order_id) FROM orders)',
      /orders \d+\/\d+ is missing/,
    ],
  ];

  it.each(alterations)('finds %s and says where', async (_name, text, expected) => {
    await trade(300);
    await sql(database.connection, text);
    expect((await verified()).problems.join('\n')).toMatch(expected);
  });

  it.each(alterations.slice(0, 4))(
    'is not needed to refuse a start after %s',
    async (_name, text, expected) => {
      await trade(300);
      await exchange.close();
      await sql(database.connection, 'DELETE FROM snapshot');
      await sql(database.connection, text);
      await expect(openExchange({ connection: database.connection })).rejects.toThrow(expected);
      // Puts a working exchange back for afterEach.
      exchange = await freshExchange();
    },
  );

  it('refuses two rows that were swapped and a snapshot that is ahead of the journal', async () => {
    await trade(300);
    await exchange.close();
    await sql(
      database.connection,
      'DELETE FROM journal WHERE seq > 100; UPDATE partition SET last_seq = 100',
    );
    await expect(openExchange({ connection: database.connection })).rejects.toThrow(/snapshot/);
    await sql(database.connection, 'DELETE FROM snapshot');
    const swap = 'UPDATE journal SET seq = CASE seq WHEN 30 THEN -30 ELSE 30 END WHERE seq IN (30, 31)';
    await sql(
      database.connection,
      `${swap.replace('IN (30, 31)', '= 30')}; UPDATE journal SET seq = 30 WHERE seq = 31; UPDATE journal SET seq = 31 WHERE seq = -30`,
    );
    await expect(openExchange({ connection: database.connection })).rejects.toThrow(/sequence 30/);
    exchange = await freshExchange();
  });
});

async function freshExchange(): Promise<RunningExchange> {
  await database.drop();
  database = await createTestDatabase();
  return openFunded(database.connection, SIZE);
}
