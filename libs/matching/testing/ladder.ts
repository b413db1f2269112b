import {
  type IncomingOrder,
  type MatchPlan,
  OrderBook,
  type OrderBookOptions,
  type Quoter,
  type Side,
  type Surroundings,
} from '../src/index.js';

/*
 * Books drawn as ladders, for specs. One line per price, asks above bids, worst ask first:
 *
 *   ask 52 | 3:30 4:20     order 3 with 30 shares, then order 4 with 20
 *   ask 51 | 2:10@7        order 2 with 10 shares, owned by 7
 *   bid 49 | 1:5
 *
 * An owner that is not drawn is the order's id, so that strangers need no names.
 */

/** A book as drawn. */
export function bookOf(drawing: string, options?: OrderBookOptions): OrderBook {
  const book = new OrderBook(options);
  for (const line of linesOf(drawing)) restoreLine(book, line);
  return book;
}

/** The drawing of a book; owners are left out. */
export function draw(book: OrderBook): string {
  return [...drawSide(book, 'sell').reverse(), ...drawSide(book, 'buy')].join('\n');
}

/** A drawing without the indentation it has in a spec, to compare with `draw`. */
export function ladder(drawing: string): string {
  return linesOf(drawing).join('\n');
}

/** An order of id 100 and owner 100, GTC, unless told otherwise. */
export function orderOf(
  fields: Partial<IncomingOrder> & Pick<IncomingOrder, 'side' | 'quantity'>,
): IncomingOrder {
  return {
    id: 100,
    owner: 100,
    type: fields.priceTicks === undefined ? 'market' : 'limit',
    priceTicks: 0,
    timeInForce: 'GTC',
    postOnly: false,
    selfTradePrevention: 'NONE',
    ...fields,
  };
}

/** Plans and executes. */
export function send(
  book: OrderBook,
  fields: Parameters<typeof orderOf>[0],
  around?: Surroundings,
): MatchPlan {
  const order = orderOf(fields);
  const plan = book.plan(order, around);
  book.execute(order, plan, around);
  return plan;
}

/** The books of a market's contracts as drawn; the book ids count from 0. */
export function booksOf(...drawings: string[]): OrderBook[] {
  return drawings.map((drawing, bookId) => bookOf(drawing, { bookId }));
}

/** The surroundings of the first of the books. */
export function aroundFirst(books: readonly OrderBook[], quoter: Quoter | null = null): Surroundings {
  return { others: books.slice(1), quoter };
}

/** A market maker with these quotes, [price in ticks, shares], best first. */
export function quoterOf(...ladder: [priceTicks: number, quantity: number][]): Quoter {
  const left = ladder.map(([priceTicks, quantity]) => ({ priceTicks, quantity }));
  return {
    best: () => left[0] ?? null,
    take(quantity) {
      const [best] = left;
      if (best === undefined || quantity > best.quantity) throw new Error('more than is quoted');
      best.quantity -= quantity;
      if (best.quantity === 0) left.shift();
    },
  };
}

/** The steps of a plan as text: `fill 2:10`, `implied 3+4:10 at 45`, `quote 10 at 46`. */
export function stepsOf(plan: MatchPlan): string[] {
  return plan.steps.map(({ kind, maker, legs, priceTicks, quantity }) => {
    if (maker !== null) return `${kind} ${maker.id}:${quantity}`;
    const ids = legs.map(({ id }) => id).join('+');
    return kind === 'implied'
      ? `${kind} ${ids}:${quantity} at ${priceTicks}`
      : `${kind} ${quantity} at ${priceTicks}`;
  });
}

function drawSide(book: OrderBook, side: Side): string[] {
  const queues = new Map<number, string[]>();
  for (const { id, priceTicks, remaining } of book.orders(side)) {
    queues.set(priceTicks, [...(queues.get(priceTicks) ?? []), `${id}:${remaining}`]);
  }
  const name = side === 'sell' ? 'ask' : 'bid';
  return [...queues].map(([priceTicks, orders]) => `${name} ${priceTicks} | ${orders.join(' ')}`);
}

function linesOf(drawing: string): string[] {
  const lines = drawing.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

function restoreLine(book: OrderBook, line: string): void {
  const [, name, price, orders] = /^(ask|bid) (\d+) \| (.+)$/.exec(line) ?? [];
  if (orders === undefined) throw new Error(`not a line of a ladder: ${line}`);
  for (const order of orders.split(' ')) {
    const [, id, remaining, owner] = /^(\d+):(\d+)(?:@(\d+))?$/.exec(order) ?? [];
    book.restore({
      id: Number(id),
      owner: Number(owner ?? id),
      side: name === 'ask' ? 'sell' : 'buy',
      priceTicks: Number(price),
      remaining: Number(remaining),
      postOnly: false,
      selfTradePrevention: 'NONE',
    });
  }
}
