import {
  type Answer,
  type Applied,
  brokenLaws,
  type Command,
  Core,
  type PlaceOrder,
} from '@openfloor/exchange';
import { ideaId, marketId, memberId, milli, orderId, shares, ticks } from '@openfloor/kernel';
import { cashAccount, escrowAccount, heldAccount } from '@openfloor/ledger';

const START_AT = 1_000_000;
export const WEEK_MS = 7 * 86_400_000;
export const CLOSES_AT = START_AT + WEEK_MS;

type OrderText = `${'buy' | 'sell'} ${number} ${'YES' | 'NO'} at ${number | 'market'}`;

/** A small exchange to tell rules by: members 1 to 4 with 100 tokens each and market 1, closing in a week. */
export class Floor {
  readonly core = new Core();
  at = START_AT;
  private sequence = 0;

  constructor() {
    const policy = { amountMilli: milli(100_000), periodMs: WEEK_MS, anchorAt: 0, capMilli: milli(250_000) };
    this.must({ type: 'SetAllowancePolicy', ...policy });
    for (const id of [1, 2, 3, 4]) {
      this.must({ type: 'RegisterMember', memberId: memberId(id), trading: true });
      this.must({ type: 'CreditAllowance', memberId: memberId(id) });
    }
    const terms = { closesAt: CLOSES_AT, referenceTicks: ticks(500) };
    this.must({ type: 'ListMarket', marketId: marketId(1), ideaId: ideaId(1), ...terms });
  }

  apply(command: Command): Applied {
    const applied = this.core.apply(command, { sequence: ++this.sequence, at: this.at });
    const broken = brokenLaws(this.core.state);
    if (broken.length > 0) throw new Error(broken.join('; '));
    return applied;
  }

  answer(command: Command): Answer {
    return this.apply(command).answer;
  }

  /** An order as one would say it: `buy 10 YES at 400`, prices in ticks. */
  order(member: number, text: OrderText, more: Partial<PlaceOrder> = {}): Answer {
    return this.answer({ ...this.parse(member, text), ...more });
  }

  parse(member: number, text: OrderText): PlaceOrder {
    const [side, quantity, contract, , price] = text.split(' ') as [
      'buy' | 'sell',
      string,
      string,
      string,
      string,
    ];
    return {
      type: 'PlaceOrder',
      memberId: memberId(member),
      marketId: marketId(1),
      contract: contract === 'YES' ? 0 : 1,
      side,
      orderType: price === 'market' ? 'market' : 'limit',
      priceTicks: ticks(price === 'market' ? 0 : Number(price)),
      quantity: shares(Number(quantity)),
      timeInForce: 'GTC',
      postOnly: false,
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

  settle(yesTicks: number): Answer {
    this.must({ type: 'CloseMarket', marketId: marketId(1) });
    return this.answer({
      type: 'SettleMarket',
      marketId: marketId(1),
      payoutTicks: [ticks(yesTicks), ticks(1000 - yesTicks)],
    });
  }

  /** In milli-tokens and shares. */
  member(id: number): { cash: number; held: number; yes: number; no: number } {
    const { ledger } = this.core.state;
    const [yes = 0, no = 0] = this.market.stakes.get(id)?.shares ?? [];
    return { cash: ledger.balance(cashAccount(id)), held: ledger.balance(heldAccount(id)), yes, no };
  }

  get escrow(): number {
    return this.core.state.ledger.balance(escrowAccount(1));
  }

  /** The book of YES drawn as a ladder, asks above bids: `600 x 5`. */
  get ladder(): string[] {
    const [book] = this.market.books;
    const line = (level: { priceTicks: number; quantity: number }) =>
      `${level.priceTicks} x ${level.quantity}`;
    const asks = book?.depth('sell').map(line).reverse() ?? [];
    return [...asks, '---', ...(book?.depth('buy').map(line) ?? [])];
  }

  private get market() {
    const market = this.core.state.markets.get(1);
    if (market === undefined) throw new Error('there is no market');
    return market;
  }

  private must(command: Command): void {
    const answer = this.answer(command);
    if (answer.type === 'Rejected') throw new Error(`${command.type}: ${answer.code}`);
  }
}

/** The id of an order that was placed. */
export function placed(answer: Answer): number {
  if (answer.type !== 'OrderPlaced') throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return answer.orderId;
}
