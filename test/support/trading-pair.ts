import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import { orderInput } from './orders-api.js';

const PLACE_ALL = `mutation ($input: PlaceOrdersInput!) { placeOrders(input: $input) {
  ... on OrdersAnswered { results { ... on OrderPlaced { order { id } } ... on OrderRejected { code } } }
  ... on OrderRejected { code } } }`;
/** Orders of one share in a batch. */
const TAKERS = 99;
/** Nobody gains: what one buys at a price is sold at it. */
const PRICES = ['0.5', '0.51', '0.51', '0.5'];
/** A member may send 500 commands a second: the same again in a moment. */
const RETRY_MS = 100;
const AGAIN = ['RATE_LIMITED', 'BUSY', 'UNAVAILABLE'];

interface Answered {
  readonly placeOrders: { readonly results?: readonly { readonly code?: string }[]; readonly code?: string };
}

/** Two members who trade with each other in one market as quickly as they are let, share by share. */
export class TradingPair {
  private stopped = false;
  /** Fails when an order is refused. */
  readonly running: Promise<void>;

  constructor(
    private readonly members: readonly [ApiClient, ApiClient],
    private readonly marketId: string,
  ) {
    this.running = this.run();
    this.running.catch(() => undefined); // whoever stops it hears of it
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let round = 0; !this.stopped; round++) {
      const price = PRICES[round % PRICES.length];
      const [buyer, seller] = round % 2 === 0 ? this.members : [this.members[1], this.members[0]];
      const takers = Array.from({ length: TAKERS }, () => ({ side: 'SELL', quantity: '1', price }));
      await this.place(buyer, [{ side: 'BUY', quantity: String(TAKERS), price }]);
      await this.place(seller, takers);
    }
  }

  /** With the same keys until all of it is done. */
  private async place(client: ApiClient, wanted: readonly Record<string, unknown>[]): Promise<void> {
    const orders = wanted.map((order) => orderInput({ marketId: this.marketId, ...order }));
    for (;;) {
      const { data, errors = [] } = await client.ask<Answered>(PLACE_ALL, { input: { orders } });
      const { placeOrders } = data ?? {};
      const codes = new Set([placeOrders, ...(placeOrders?.results ?? [])].map((result) => result?.code));
      for (const { extensions } of errors) codes.add(extensions?.code ?? 'ERROR');
      codes.delete(undefined);
      if (codes.size === 0) return;
      if (![...codes].every((code) => AGAIN.includes(code ?? '')))
        throw new Error(`refused: ${[...codes].join()}`);
      await sleep(RETRY_MS);
    }
  }
}
