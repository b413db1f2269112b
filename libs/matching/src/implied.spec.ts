import { describe, expect, it } from 'vitest';
import { aroundFirst, bookOf, booksOf, draw, quoterOf, send, stepsOf } from '../testing/ladder.js';
import { OrderBook } from './index.js';

describe('an implied buy', () => {
  it('sells every other contract to its best bid, for what a complete set leaves of them', () => {
    const books = booksOf('', 'bid 300 | 1:10', 'bid 250 | 2:7');
    const plan = send(first(books), { side: 'buy', priceTicks: 450, quantity: 5 }, aroundFirst(books));
    expect(plan).toMatchObject({ outcome: 'filled', filled: 5 });
    expect(stepsOf(plan)).toEqual(['implied 1+2:5 at 450']);
    expect(books.map(draw)).toEqual(['', 'bid 300 | 1:5', 'bid 250 | 2:2']);
  });

  it('goes on with the next order of a leg, and takes from no order more than it has', () => {
    const books = booksOf('', 'bid 300 | 1:10', 'bid 250 | 2:4 3:4\nbid 249 | 4:9');
    const plan = send(first(books), { side: 'buy', priceTicks: 451, quantity: 20 }, aroundFirst(books));
    expect(stepsOf(plan)).toEqual(['implied 1+2:4 at 450', 'implied 1+3:4 at 450', 'implied 1+4:2 at 451']);
    expect(books.map(draw)).toEqual(['bid 451 | 100:10', '', 'bid 249 | 4:7']);
  });

  it('needs a bid for every other contract', () => {
    const books = booksOf('', 'bid 900 | 1:10', '');
    const plan = send(first(books), { side: 'buy', priceTicks: 999, quantity: 5 }, aroundFirst(books));
    expect(plan).toMatchObject({ outcome: 'resting', steps: [] });
  });

  it('may cost nothing or less, and is then the best price of all and never beyond a budget', () => {
    const books = booksOf('ask 1 | 3:5', 'bid 600 | 1:2', 'bid 500 | 2:5');
    const order = { side: 'buy', quantity: 9, budget: 2 } as const;
    const plan = send(first(books), order, aroundFirst(books));
    expect(stepsOf(plan)).toEqual(['implied 1+2:2 at -100', 'fill 3:5']);
  });

  it('leaves the legs alone where they come to more than its limit', () => {
    const books = booksOf('', 'bid 300 | 1:10', 'bid 250 | 2:10');
    const order = { side: 'buy', priceTicks: 449, quantity: 5 } as const;
    expect(send(first(books), order, aroundFirst(books))).toMatchObject({ outcome: 'resting', steps: [] });
  });
});

describe('an implied sell', () => {
  it('buys every other contract from its best ask', () => {
    const books = booksOf('', 'ask 300 | 1:10', 'ask 250 | 2:7');
    const plan = send(first(books), { side: 'sell', priceTicks: 450, quantity: 9 }, aroundFirst(books));
    expect(stepsOf(plan)).toEqual(['implied 1+2:7 at 450']);
    expect(books.map(draw)).toEqual(['ask 450 | 100:2', 'ask 300 | 1:3', '']);
  });

  it('gives nothing away, even at the market', () => {
    const books = booksOf('', 'ask 500 | 1:10', 'ask 500 | 2:7');
    expect(send(first(books), { side: 'sell', quantity: 9 }, aroundFirst(books))).toMatchObject({
      outcome: 'cancelled',
      cause: 'MARKET',
      steps: [],
    });
  });
});

describe('the order of sources', () => {
  const legs = ['bid 300 | 1:3', 'bid 250 | 2:3'];

  it('is direct, implied, market maker at equal price', () => {
    const books = booksOf('ask 450 | 3:3', ...legs);
    const around = aroundFirst(books, quoterOf([450, 3]));
    const plan = send(first(books), { side: 'buy', priceTicks: 450, quantity: 9 }, around);
    expect(stepsOf(plan)).toEqual(['fill 3:3', 'implied 1+2:3 at 450', 'quote 3 at 450']);
  });

  it('is the best price for the taker before that', () => {
    const books = booksOf('ask 451 | 3:3', ...legs);
    const around = aroundFirst(books, quoterOf([449, 3], [452, 3]));
    const plan = send(first(books), { side: 'buy', quantity: 11 }, around);
    expect(stepsOf(plan)).toEqual(['quote 3 at 449', 'implied 1+2:3 at 450', 'fill 3:3', 'quote 2 at 452']);
  });
});

describe('the market maker', () => {
  it('trades at its quotes and leaves the rest to rest', () => {
    const book = bookOf('bid 400 | 1:5');
    const around = { others: [], quoter: quoterOf([450, 3], [390, 3]) };
    const plan = send(book, { side: 'sell', priceTicks: 390, quantity: 15 }, around);
    expect(stepsOf(plan)).toEqual(['quote 3 at 450', 'fill 1:5', 'quote 3 at 390']);
    expect(plan).toMatchObject({ outcome: 'resting', filled: 11, remaining: 4 });
  });

  it('is paid from the budget', () => {
    const around = { others: [], quoter: quoterOf([10, 3], [20, 3]) };
    const plan = send(new OrderBook(), { side: 'buy', quantity: 9, budget: 75 }, around);
    expect(stepsOf(plan)).toEqual(['quote 3 at 10', 'quote 2 at 20']);
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'BUDGET' });
  });
});

describe('surroundings', () => {
  it.each([
    ['direct', 'ask 450 | 3:3', [], null],
    ['implied', '', ['bid 300 | 1:3', 'bid 250 | 2:3'], null],
    ['quoted', '', [], quoterOf([450, 1])],
  ])('refuse a post-only order that a %s price would cross', (_, own, others, quoter) => {
    const books = booksOf(own, ...others);
    const order = { side: 'buy', priceTicks: 450, quantity: 1, postOnly: true } as const;
    const plan = send(first(books), order, aroundFirst(books, quoter));
    expect(plan).toMatchObject({ outcome: 'rejected', cause: 'POST_ONLY', steps: [] });
    const below = send(first(books), { ...order, priceTicks: 449 }, aroundFirst(books, quoter));
    expect(below.outcome).toBe('resting');
  });

  it('fill an FOK order from all sources or from none', () => {
    const market = () => booksOf('ask 450 | 3:3', 'bid 300 | 1:3', 'bid 250 | 2:3');
    const order = { side: 'buy', priceTicks: 450, timeInForce: 'FOK' } as const;
    const books = market();
    const tooMuch = send(first(books), { ...order, quantity: 9 }, aroundFirst(books, quoterOf([450, 2])));
    expect(tooMuch).toMatchObject({ outcome: 'cancelled', cause: 'FOK', steps: [] });
    expect(books.map(draw)).toEqual(market().map(draw));
    const enough = send(first(books), { ...order, quantity: 8 }, aroundFirst(books, quoterOf([450, 2])));
    expect(enough).toMatchObject({ outcome: 'filled', filled: 8 });
  });

  it('serve an amended order too', () => {
    const books = booksOf('bid 400 | 9:5', 'bid 300 | 1:3', 'bid 250 | 2:3');
    const [book, around] = [first(books), aroundFirst(books)];
    const order = book.find(9);
    if (order === undefined) throw new Error('no order 9');
    const plan = book.planAmend(order, 450, 4, around);
    expect(plan.kind === 'requeue' && stepsOf(plan.match)).toEqual(['implied 1+2:3 at 450']);
    expect(book.executeAmend(order, plan, around)).toBe(order);
    expect(books.map(draw)).toEqual(['bid 450 | 9:1', '', '']);
  });

  it('are the same for a plan and its execution', () => {
    const books = booksOf('', 'bid 300 | 1:3', 'bid 250 | 2:3');
    const order = { side: 'buy', priceTicks: 450, quantity: 1 } as const;
    const plan = send(first(books), order, aroundFirst(books));
    expect(() => first(booksOf('')).execute({ ...incoming, ...order }, plan)).toThrow('surroundings');
  });
});

describe('self-trade prevention on a leg', () => {
  /** Orders 2 and 3 are the taker's own. */
  const drawings = ['', 'bid 300 | 1:10', 'bid 250 | 2:4@100\nbid 240 | 4:9', 'bid 100 | 3:2@100 5:9'];
  const order = { side: 'buy', priceTicks: 400, quantity: 7 } as const;

  it.each([
    ['NONE', ['implied 1+2+3:2 at 350', 'implied 1+2+5:2 at 350', 'implied 1+4+5:3 at 360'], 'filled'],
    ['CANCEL_NEWEST', [], 'cancelled'],
    ['CANCEL_OLDEST', ['cancel 2:4', 'cancel 3:2', 'implied 1+4+5:7 at 360'], 'filled'],
    ['CANCEL_BOTH', ['cancel 2:4'], 'cancelled'],
    ['DECREMENT', ['decrement 2:4', 'decrement 3:2', 'implied 1+4+5:1 at 360'], 'cancelled'],
  ] as const)('under %s sees every leg, the lowest other book first', (mode, steps, outcome) => {
    const books = booksOf(...drawings);
    const plan = send(first(books), { ...order, selfTradePrevention: mode }, aroundFirst(books));
    expect(stepsOf(plan)).toEqual(steps);
    expect(plan.outcome).toBe(outcome);
  });

  it('takes a cancelled leg out of its own book', () => {
    const books = booksOf(...drawings);
    send(first(books), { ...order, selfTradePrevention: 'CANCEL_BOTH' }, aroundFirst(books));
    expect(draw(books[2] ?? first([]))).toBe('bid 240 | 4:9');
  });
});

const incoming = {
  id: 101,
  owner: 100,
  type: 'limit',
  timeInForce: 'GTC',
  postOnly: false,
  selfTradePrevention: 'NONE',
} as const;

function first([book]: readonly OrderBook[]): OrderBook {
  if (book === undefined) throw new Error('no book');
  return book;
}
