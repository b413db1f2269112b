import {
  type Answer,
  type Applied,
  brokenLaws,
  type Command,
  Core,
  DEFAULT_POLICY,
  type ExchangeEvent,
  type ListMarket,
  type Market,
  type PlaceOrder,
  type TradingPolicy,
} from '@openfloor/exchange';
import { ideaId, MAX_SHARES, marketId, memberId, milli, orderId, shares, ticks } from '@openfloor/kernel';
import { cashAccount, escrowAccount, heldAccount, houseAccount, TREASURY } from '@openfloor/ledger';

export const START_AT = 1_000_000;
export const WEEK_MS = 7 * 86_400_000;
export const CLOSES_AT = START_AT + WEEK_MS;
/** Two members without a trading account, who resolve markets. */
export const OFFICERS = [901, 902] as const;

/** Contracts of two are YES and NO; of more A, B, C ... or #0, #1, #2 ... */
type ContractName = 'YES' | 'NO' | 'A' | 'B' | 'C' | 'D' | 'E' | `#${number}`;
export type OrderText = `${'buy' | 'sell'} ${number} ${ContractName} at ${number | 'market'}`;

/** So generous that a spec meets a limit only where it sets one. */
const GENEROUS: TradingPolicy = {
  ...DEFAULT_POLICY,
  positionLimit: MAX_SHARES,
  insiderLimit: MAX_SHARES,
  orderLimit: MAX_SHARES,
  openOrderLimit: MAX_SHARES,
  bandTicks: 1000,
};

/** What is not as always: ListMarket's terms, in plain numbers, and how the market is opened. */
export interface Setup {
  readonly market?: number;
  readonly contracts?: number;
  readonly closesAt?: number;
  readonly referenceTicks?: readonly number[];
  readonly subsidyMilli?: number;
  readonly insiders?: readonly number[];
  /** 0, as always: straight to continuous trading. */
  readonly auctionEndsAt?: number;
  /** Listed only. */
  readonly draft?: boolean;
}

/** A small exchange to tell rules by: members 1 to 4 with 100 tokens each and market 1, closing in a week. */
export class Floor {
  readonly core = new Core();
  at = START_AT;
  private sequence = 0;

  constructor(setup: Setup = {}) {
    const policy = { amountMilli: milli(100_000), periodMs: WEEK_MS, anchorAt: 0, capMilli: milli(250_000) };
    this.must({ type: 'SetAllowancePolicy', ...policy });
    this.must({ type: 'SetTradingPolicy', policy: GENEROUS });
    for (const id of [1, 2, 3, 4]) this.join(id);
    for (const id of OFFICERS) this.must({ type: 'RegisterMember', memberId: memberId(id), trading: false });
    this.list(setup);
  }

  /** Applies a command and checks the laws. */
  apply(command: Command): Applied {
    const applied = this.core.apply(command, { sequence: ++this.sequence, at: this.at });
    const broken = brokenLaws(this.core.state);
    if (broken.length > 0) throw new Error(broken.join('; '));
    return applied;
  }

  answer(command: Command): Answer {
    return this.apply(command).answer;
  }

  events(command: Command): readonly ExchangeEvent[] {
    return this.apply(command).events;
  }

  /** Applies a command that must not be refused. */
  must(command: Command): Applied {
    const applied = this.apply(command);
    if (applied.answer.type === 'Rejected') throw new Error(`${command.type}: ${applied.answer.code}`);
    return applied;
  }

  /** Lets time go by, and what falls due meanwhile happen. */
  pass(ms: number): readonly ExchangeEvent[] {
    this.at += ms;
    return this.events({ type: 'PassTime' });
  }

  /** A member with a trading account and the allowance of this period. */
  join(id: number): void {
    this.must({ type: 'RegisterMember', memberId: memberId(id), trading: true });
    this.must({ type: 'CreditAllowance', memberId: memberId(id) });
  }

  setPolicy(changes: Partial<TradingPolicy>): void {
    this.must({ type: 'SetTradingPolicy', policy: { ...this.core.state.tradingPolicy, ...changes } });
  }

  /** Lists a market and opens it, unless it shall stay a draft. */
  list(setup: Setup = {}): void {
    this.must(listing(setup));
    if (setup.draft) return;
    this.must({
      type: 'OpenMarket',
      marketId: marketId(setup.market ?? 1),
      auctionEndsAt: setup.auctionEndsAt ?? 0,
    });
  }

  /** An order as one would say it: `buy 10 YES at 400`, prices in ticks. */
  order(member: number, text: OrderText, more: Partial<PlaceOrder> = {}): Answer {
    return this.answer({ ...this.parse(member, text), ...more });
  }

  parse(member: number, text: OrderText): PlaceOrder {
    const [side, quantity, contract, , price] = text.split(' ') as ['buy' | 'sell', ...string[]];
    return {
      type: 'PlaceOrder',
      memberId: memberId(member),
      marketId: marketId(1),
      contract: contractOf(contract ?? ''),
      side,
      orderType: price === 'market' ? 'market' : 'limit',
      priceTicks: ticks(price === 'market' ? 0 : Number(price)),
      quantity: shares(Number(quantity)),
      timeInForce: 'GTC',
      postOnly: false,
      expiresAt: 0,
      budgetMilli: milli(0),
      reduceOnly: false,
      selfTradeMode: 'CANCEL_NEWEST',
    };
  }

  cancel(member: number, order: number): Answer {
    return this.answer({ type: 'CancelOrder', memberId: memberId(member), orderId: orderId(order) });
  }

  amend(member: number, order: number, to: { price: number; quantity: number }): Answer {
    const change = { priceTicks: ticks(to.price), quantity: shares(to.quantity) };
    return this.answer({
      type: 'AmendOrder',
      memberId: memberId(member),
      orderId: orderId(order),
      ...change,
    });
  }

  /** Both officers agree on the payouts (none: void). The challenge window begins. */
  resolve(payoutTicks: readonly number[], market = 1): void {
    const [proposer, confirmer] = OFFICERS;
    this.must(proposal({ payoutTicks, officer: proposer, market }));
    this.must({ type: 'ConfirmResolution', marketId: marketId(market), officerId: memberId(confirmer) });
  }

  /** Resolves a two-outcome market, waits for the end of the challenge window, and pays the first chunk. */
  settle(yesTicks: number): Answer {
    return this.settleBy([yesTicks, 1000 - yesTicks]);
  }

  settleBy(payoutTicks: readonly number[]): Answer {
    this.resolve(payoutTicks);
    this.at += this.core.state.tradingPolicy.challengeMs;
    return this.answer({ type: 'ContinueSettlement', marketId: marketId(1) });
  }

  /** In milli-tokens and shares; the shares are those of market 1. */
  member(id: number): { cash: number; held: number; yes: number; no: number } {
    const { ledger } = this.core.state;
    const [yes = 0, no = 0] = this.shares(id);
    return { cash: ledger.balance(cashAccount(id)), held: ledger.balance(heldAccount(id)), yes, no };
  }

  /** Of every contract. */
  shares(id: number, market = 1): readonly number[] {
    const { stakes, contracts } = this.market(market);
    return stakes.get(id)?.shares ?? new Array<number>(contracts).fill(0);
  }

  /** What a market's house has, in milli-tokens. */
  houseCash(market = 1): number {
    return this.core.state.ledger.balance(houseAccount(market));
  }

  /** Milli-tokens out of the treasury. */
  get issued(): number {
    return -this.core.state.ledger.balance(TREASURY);
  }

  get escrow(): number {
    return this.core.state.ledger.balance(escrowAccount(1));
  }

  /** The book of YES drawn as a ladder, asks above bids: `600 x 5`. */
  get ladder(): string[] {
    return this.ladderOf(0);
  }

  ladderOf(contract: number, market = 1): string[] {
    const book = this.market(market).books[contract];
    const line = (level: { priceTicks: number; quantity: number }) =>
      `${level.priceTicks} x ${level.quantity}`;
    const asks = book?.depth('sell').map(line).reverse() ?? [];
    return [...asks, '---', ...(book?.depth('buy').map(line) ?? [])];
  }

  market(id = 1): Market {
    const market = this.core.state.markets.get(id);
    if (market === undefined) throw new Error('there is no market');
    return market;
  }
}

/** The command that lists a market as a spec describes it. */
export function listing(setup: Setup = {}): ListMarket {
  const { market = 1, contracts = 2, closesAt = CLOSES_AT, subsidyMilli = 0, insiders = [] } = setup;
  const referenceTicks = (setup.referenceTicks ?? even(contracts)) as ListMarket['referenceTicks'];
  return {
    type: 'ListMarket',
    marketId: marketId(market),
    ideaId: ideaId(market),
    contracts,
    closesAt,
    referenceTicks,
    subsidyMilli: subsidyMilli as ListMarket['subsidyMilli'],
    insiders: insiders.map(memberId),
  };
}

/** What one officer says about how a market ended. */
export function proposal(said: {
  payoutTicks: readonly number[];
  officer?: number;
  market?: number;
}): Command {
  const { payoutTicks, officer = OFFICERS[0], market = 1 } = said;
  return {
    type: 'ProposeResolution',
    marketId: marketId(market),
    officerId: memberId(officer),
    payoutTicks: payoutTicks as ListMarket['referenceTicks'],
    evidenceId: 1,
  };
}

/** The same price for every contract; what does not divide goes to the first. */
function even(contracts: number): number[] {
  const each = Math.floor(1000 / contracts);
  return Array.from({ length: contracts }, (_, k) => (k === 0 ? 1000 - each * (contracts - 1) : each));
}

function contractOf(name: string): number {
  if (name.startsWith('#')) return Number(name.slice(1));
  return name === 'YES' ? 0 : name === 'NO' ? 1 : name.charCodeAt(0) - 'A'.charCodeAt(0);
}

/** The id of an order that was placed. */
export function placed(answer: Answer): number {
  if (answer.type !== 'OrderPlaced') throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return answer.orderId;
}
