import type { ApiAnswer, ApiClient } from './api-client.js';
import { changeMarket } from './officers-api.js';
import { type PlacedOrRejected, placeOrder } from './orders-api.js';
import { startTestServer, type TestServer, type TestServerOptions } from './server.js';

export const HOUR_MS = 3600_000;
export const isoIn = (ms: number): string => new Date(Date.now() + ms).toISOString();
/** An id as the API makes them, of a market that there is not. */
export const NO_MARKET = Buffer.from('Market:999999').toString('base64url');

export interface BookLevel {
  readonly price: string;
  readonly quantity: string;
  readonly orders: number;
}
export const level = (price: string, quantity: string, orders = 1): BookLevel => ({
  price,
  quantity,
  orders,
});

/** A server with one idea, three members who trade and two officers, all of them signed in. */
export class ApiFloor {
  private constructor(
    readonly server: TestServer,
    readonly members: Readonly<Record<'ada' | 'bea' | 'cem', ApiClient>>,
    readonly officers: Readonly<Record<'operator' | 'auditor', ApiClient>>,
    readonly ideaId: string,
  ) {}

  static async start(options: Omit<TestServerOptions, 'members'> = {}): Promise<ApiFloor> {
    const known = { members: ['ada', 'bea', 'cem'], ideas: ['A match statement'] };
    const server = await startTestServer({ ...known, ...options });
    const [ada, bea, cem] = [
      await server.signIn('ada'),
      await server.signIn('bea'),
      await server.signIn('cem'),
    ];
    const officers = { operator: await server.signIn('operator'), auditor: await server.signIn('auditor') };
    const { ideas } = await ada.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }');
    return new ApiFloor(server, { ada, bea, cem }, officers, ideas.nodes[0]?.id ?? '');
  }

  claim(change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      ideaId: this.ideaId,
      question: 'Will it be in the next release?',
      criteria: 'YES if the notes of the release name it.',
      source: 'The notes of the release.',
      resolver: 'operator',
      closesAt: isoIn(24 * HOUR_MS),
      ...change,
    };
  }

  /** The id of a new draft. */
  async list(change: Record<string, unknown> = {}): Promise<string> {
    const { market, code } = await changeMarket(this.officers.operator, 'listMarket', this.claim(change));
    if (market === undefined) throw new Error(`the market was not listed: ${code}`);
    return market.id;
  }

  /** The id of a new market that is open and has no orders. */
  async open(change: Record<string, unknown> = {}): Promise<string> {
    const marketId = await this.list(change);
    const { market, code } = await changeMarket(this.officers.operator, 'openMarket', { marketId });
    if (market?.state !== 'OPEN') throw new Error(`the market was not opened: ${code}`);
    return marketId;
  }

  /** `buy 10 YES at 0.5`, with what else is to be said. */
  place(
    who: 'ada' | 'bea' | 'cem',
    marketId: string,
    text: string,
    more: Record<string, unknown> = {},
  ): Promise<PlacedOrRejected> {
    const [side, quantity, contract, , price] = text.split(' ');
    const order = { marketId, side: side?.toUpperCase(), quantity, contract };
    const priced = price === 'market' ? { type: 'MARKET', price: null } : { price };
    return placeOrder(this.members[who], { ...order, ...priced, ...more });
  }

  async book(
    marketId: string,
    contract: string | null = null,
  ): Promise<{ bids: readonly BookLevel[]; asks: readonly BookLevel[] }> {
    const { market } = await this.members.ada.read<{
      market: { book: { bids: BookLevel[]; asks: BookLevel[] } };
    }>(
      `query ($id: ID!, $contract: String) { market(id: $id) { book(contract: $contract) {
        bids { price quantity orders } asks { price quantity orders } } } }`,
      { id: marketId, contract },
    );
    return market.book;
  }
}

/** Once it is over: nothing, or what it ended with is thrown. */
export async function untilEnd(stream: AsyncIterator<unknown>): Promise<void> {
  while ((await stream.next()).done !== true);
}

/** Reads the stream until a message is so, and returns that one. */
export async function untilTold<Data>(
  stream: AsyncIterator<ApiAnswer<Data>>,
  isSo: (data: Data) => boolean,
): Promise<Data> {
  for (;;) {
    const { value } = (await stream.next()) as { value: { data: Data } };
    if (isSo(value.data)) return value.data;
  }
}
