/*
 * What the fault tests ask for. Prices are ticks, budgets milli-tokens, ids the journal's. How it is asked is in
 * fault-target.ts and fault-api.ts.
 */

export interface OrderRequest {
  readonly kind: 'place';
  readonly member: number;
  readonly market: number;
  readonly contract: number;
  readonly side: 'buy' | 'sell';
  /** 0: at any price. */
  readonly price: number;
  /** 0: the budget alone says how much. */
  readonly quantity: number;
  readonly timeInForce: 'GTC' | 'GTD' | 'IOC' | 'FOK';
  /** GTD: milliseconds since 1970; otherwise 0. */
  readonly expiresAt: number;
  /** 0: none. */
  readonly budget: number;
}

export type FaultRequest =
  | OrderRequest
  | { readonly kind: 'cancel'; readonly member: number; readonly order: number }
  | {
      readonly kind: 'cancelAll';
      readonly member: number;
      /** 0: everywhere. */
      readonly market: number;
    }
  | {
      readonly kind: 'amend';
      readonly member: number;
      readonly order: number;
      readonly price: number;
      readonly quantity: number;
    };

export interface TrafficMarket {
  readonly id: number;
  /** Names of its contracts, in their order. */
  readonly contracts: readonly string[];
}

export interface TrafficSize {
  readonly members: readonly number[];
  readonly markets: readonly TrafficMarket[];
}

type Random = (below: number) => number;

/** More than anybody can pay for, and no more than one order may have. */
const TOO_MANY = 9_000;
const MOST_IN_A_BATCH = 5;

/**
 * Mostly one order that often meets others; some batches of one member's orders, and cancels and amendments of
 * `resting`, the acknowledged orders of before. Several are to be sent at once, in this order.
 */
export function randomRequests(
  random: Random,
  size: TrafficSize,
  resting: ReadonlyMap<number, number>,
): FaultRequest[] {
  const member = size.members[random(size.members.length)] as number;
  const known = [...resting][random(Math.max(1, resting.size))];
  const dice = random(100);
  if (known !== undefined && dice < 20) return [changeOf(random, known)];
  if (dice === 20) return [{ kind: 'cancelAll', member, market: random(2) * someMarket(random, size).id }];
  const orders = dice < 27 ? 2 + random(MOST_IN_A_BATCH - 1) : 1;
  return Array.from({ length: orders }, () => randomOrder(random, member, someMarket(random, size)));
}

function changeOf(random: Random, [order, member]: [number, number]): FaultRequest {
  if (random(2) === 0) return { kind: 'cancel', member, order };
  return { kind: 'amend', member, order, price: 290 + random(260), quantity: random(6) };
}

const someMarket = (random: Random, { markets }: TrafficSize): TrafficMarket =>
  markets[random(markets.length)] as TrafficMarket;

/** Around the price of a contract that is as likely as the others; one in a hundred is for more than anybody has. */
export function randomOrder(random: Random, member: number, market: TrafficMarket): OrderRequest {
  const contracts = market.contracts.length;
  const order: OrderRequest = {
    kind: 'place',
    member,
    market: market.id,
    contract: random(contracts),
    side: random(2) === 0 ? 'buy' : 'sell',
    price: Math.floor(1000 / contracts) - 50 + random(100),
    quantity: random(100) === 0 ? TOO_MANY : 1 + random(5),
    timeInForce: 'GTC',
    expiresAt: 0,
    budget: 0,
  };
  return { ...order, ...conditions(random) };
}

function conditions(random: Random): Partial<OrderRequest> {
  const dice = random(100);
  if (dice < 10) return { timeInForce: 'GTD', expiresAt: Date.now() + 50 + random(2_000) };
  if (dice < 15) return { timeInForce: 'IOC' };
  if (dice < 20) return { timeInForce: 'FOK' };
  if (dice < 24) return { timeInForce: 'IOC', price: 0 };
  if (dice < 32)
    return { timeInForce: 'IOC', side: 'buy', price: 0, quantity: 0, budget: 300 + random(5_000) };
  return {};
}
