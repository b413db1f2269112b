import type { Command, ExchangeState } from '@openfloor/exchange';
import { Choice } from './choice.js';
import { endingOf, exchangeCommand, marketCommand } from './random-officers.js';
import { amendOrder, cancelAllOrders, cancelOrder, placeOrder } from './random-orders.js';
import { opening, START_AT } from './random-world.js';

export interface Timed {
  readonly command: Command;
  /** Core time in milliseconds since 1970. */
  readonly at: number;
}

/** The life of a small exchange as commands: the same for the same seed, as long as the core does the same. */
export class RandomCommands {
  private readonly choice: Choice;
  private readonly opening: Command[];
  private at = START_AT;

  constructor(seed: number) {
    this.choice = new Choice(seed);
    this.opening = opening(this.choice).reverse();
  }

  /** The next command, chosen with a look at the state before it. */
  next(state: ExchangeState): Timed {
    const first = this.opening.pop();
    if (first !== undefined) return { command: first, at: this.at };
    this.at += this.choice.weighted([
      [50, 0],
      [30, 1],
      [15, this.choice.between(2, 500)],
      [8, this.choice.between(500, 4_000)],
      [1, 30_000],
    ]);
    return { command: this.chosen(state), at: this.at };
  }

  /** What leads a market that is left to its end, step by step; null when all have been settled. */
  ending(state: ExchangeState): Timed | null {
    const left = [...state.markets.values()].find((market) => market.state !== 'settled');
    if (left === undefined) return null;
    // A window that is open closes.
    if (left.resolution?.status === 'confirmed') this.at = Math.max(this.at, left.resolution.challengeEndsAt);
    return { command: endingOf(this.choice, state, left), at: this.at };
  }

  private chosen(state: ExchangeState): Command {
    const { choice, at } = this;
    const kind = choice.weighted([
      [70, 'place'],
      [6, 'cancel'],
      [10, 'amend'],
      [1, 'cancelAll'],
      [9, 'market'],
      [5, 'exchange'],
    ] as const);
    switch (kind) {
      case 'place':
        return placeOrder(choice, state, at);
      case 'cancel':
        return cancelOrder(choice, state);
      case 'amend':
        return amendOrder(choice, state);
      case 'cancelAll':
        return cancelAllOrders(choice, state);
      case 'market':
        return marketCommand(choice, state, at);
      case 'exchange':
        return exchangeCommand(choice, state);
    }
  }
}
