import {
  type MatchPlan,
  OrderBook,
  type Quote,
  type Quoter,
  type RestingOrder,
  type Side,
  type Surroundings,
} from '@openfloor/matching';
import { expect } from 'vitest';
import { type NaiveAnswer, NaiveBook } from '../support/naive-book.js';
import { type Command, MAX_PRICE_TICKS } from './differential-commands.js';

const SIDES: readonly Side[] = ['buy', 'sell'];

type Submit = Extract<Command, { kind: 'submit' }>;
type Change = Exclude<Command, { kind: 'submit' }>;
type Answers = [ours: NaiveAnswer | null, theirs: NaiveAnswer | null];

/** A market of several contracts twice: our books and naive ones. */
export class DifferentialPair {
  private readonly books: OrderBook[] = [];
  private readonly naive: NaiveBook[] = [];
  private lastId = 0;

  constructor(contracts: number) {
    const index = new Map<number, RestingOrder>();
    for (let bookId = 0; bookId < contracts; bookId++) {
      this.books.push(new OrderBook({ bookId, maxPriceTicks: MAX_PRICE_TICKS, index }));
      this.naive.push(new NaiveBook(MAX_PRICE_TICKS));
    }
  }

  /** Both get the command, answer it alike and look alike after it. */
  check(command: Command): void {
    const [ours, theirs] = command.kind === 'submit' ? this.submit(command) : this.change(command);
    expectSame(ours, theirs);
    for (const [contract, book] of this.books.entries()) {
      for (const side of SIDES) {
        const naive = this.naive[contract];
        expectSame(book.depth(side), naive?.depth(side));
        expectSame(queueOf(book.orders(side)), queueOf(naive?.orders(side) ?? []));
      }
    }
    this.checkLaw();
  }

  private submit({ pick, order, quotes }: Submit): Answers {
    const contract = pick % this.books.length;
    this.lastId += 1;
    const incoming = { ...order, id: this.lastId };
    const [book, naive] = this.at(contract);
    const ladder = ladderFor(order.side, quotes);
    const around = this.around(contract, ladder);
    const plan = book.plan(incoming, around);
    book.execute(incoming, plan, around);
    return [answerOf(plan), naive.submit(incoming, this.naiveAround(contract, ladder))];
  }

  private change(command: Change): Answers {
    const open = this.naive.flatMap((book, contract) =>
      SIDES.flatMap((side) => book.orders(side).map(({ id }) => ({ id, contract }))),
    );
    const target = open[command.pick % Math.max(1, open.length)];
    if (target === undefined) return [null, null];
    const [book, naive] = this.at(target.contract);
    const order = book.find(target.id);
    if (order === undefined) throw new Error(`only the naive book has order ${target.id}`);
    if (command.kind === 'amend') return this.amend(command, order);
    const by =
      command.kind === 'cancel' ? order.remaining : Math.min(Math.max(1, command.shares), order.remaining);
    book.reduce(order, by);
    naive.reduce(order.id, by);
    return [null, null];
  }

  private amend({ priceTicks, shares, quotes }: Change, order: RestingOrder): Answers {
    const contract = order.bookId;
    const [book, naive] = this.at(contract);
    const ladder = ladderFor(order.side, quotes);
    const around = this.around(contract, ladder);
    const plan = book.planAmend(order, priceTicks, shares, around);
    book.executeAmend(order, plan, around);
    const change = { priceTicks, remaining: shares };
    const theirs = naive.amend(order.id, change, this.naiveAround(contract, ladder));
    expect(plan.kind === 'rejected').toBe(theirs?.outcome === 'rejected');
    if (plan.kind === 'rejected') return [null, null];
    return [plan.kind === 'requeue' ? answerOf(plan.match) : null, theirs];
  }

  /** Law 5: what is left among members offers nobody a gain for nothing. */
  private checkLaw(): void {
    const worth = MAX_PRICE_TICKS + 1;
    const bids = this.books.map((book) => book.bestBidTicks);
    const asks = this.books.map((book) => book.bestAskTicks);
    for (const [contract, ask] of asks.entries()) if (ask !== 0) expect(bids[contract]).toBeLessThan(ask);
    if (this.books.length === 1) return;
    if (!bids.includes(0)) expect(sum(bids)).toBeLessThan(worth);
    if (!asks.includes(0)) expect(sum(asks)).toBeGreaterThan(worth);
  }

  private at(contract: number): [OrderBook, NaiveBook] {
    const [book, naive] = [this.books[contract], this.naive[contract]];
    if (book === undefined || naive === undefined) throw new Error(`no contract ${contract}`);
    return [book, naive];
  }

  /** A book that has nothing around it is asked both ways: with surroundings and, half of the time, without. */
  private around(contract: number, ladder: Quote[]): Surroundings | undefined {
    const others = this.books.filter((_, index) => index !== contract);
    if (others.length === 0 && ladder.length === 0 && this.lastId % 2 === 0) return undefined;
    return { others, quoter: ladder.length === 0 ? null : quoterOf(ladder) };
  }

  private naiveAround(contract: number, ladder: Quote[]) {
    return { others: this.naive.filter((_, index) => index !== contract), quotes: [...ladder] };
  }
}

/** The best price for the taker first. */
function ladderFor(side: Side, quotes: readonly Quote[]): Quote[] {
  const better = side === 'buy' ? 1 : -1;
  return quotes.toSorted((a, b) => better * (a.priceTicks - b.priceTicks));
}

function quoterOf(ladder: Quote[]): Quoter {
  const left = ladder.map((quote) => ({ ...quote }));
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

function answerOf({ outcome, cause, steps, filled, remaining }: MatchPlan): NaiveAnswer {
  const fills = steps.flatMap(({ kind, maker, legs, priceTicks, quantity }) => {
    if (kind === 'cancel' || kind === 'decrement') return [];
    const makers = maker === null ? legs : [maker];
    return { makers: makers.map(({ id }) => id), priceTicks, quantity };
  });
  return { outcome, cause, fills, filled, remaining };
}

function queueOf(orders: Iterable<{ id: number; remaining: number }>): number[][] {
  return Array.from(orders, ({ id, remaining }) => [id, remaining]);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Vitest's comparison explains well but is slow: it is asked only where the texts differ. */
function expectSame(ours: unknown, theirs: unknown): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
}
