import {
  brokenLaws,
  type Command,
  Core,
  DEFAULT_POLICY,
  decodeSnapshot,
  encodeSnapshot,
  type Market,
  priceHalfTicks,
} from '@openfloor/exchange';
import { ideaId, invariant, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import { cashAccount } from '@openfloor/ledger';
import { orderOf, type Side, type StatedEstimate } from './estimate-order.js';
import { StakesAtRisk } from './stakes-at-risk.js';

export const HOUR_MS = 3_600_000;
export const WEEK_MS = 168 * HOUR_MS;
export const ALLOWANCE_MILLI = 1_000_000;
const START = 2_800 * WEEK_MS;

/** The real core, with the time and the commands of a simulated organisation. Member `people` + 1 and + 2 are officers. */
export class SimulatedFloor {
  private readonly atRisk = new StakesAtRisk();
  private sequence = 0;
  private period = -1;
  now = START;

  private constructor(
    private readonly people: number,
    private readonly core: Core,
  ) {}

  static of(people: number): SimulatedFloor {
    const floor = new SimulatedFloor(people, new Core());
    floor.setUp();
    return floor;
  }

  /** The same exchange once more, which goes on by itself: what one season decides, another does not know. */
  copy(): SimulatedFloor {
    const core = new Core(decodeSnapshot(encodeSnapshot(this.core.state)));
    const copy = new SimulatedFloor(this.people, core);
    Object.assign(copy, { sequence: this.sequence, period: this.period, now: this.now });
    return copy;
  }

  private setUp(): void {
    const limits = { positionLimit: 10_000, challengeMs: HOUR_MS };
    this.must({ type: 'SetTradingPolicy', policy: { ...DEFAULT_POLICY, ...limits } });
    const capMilli = milli(5 * ALLOWANCE_MILLI);
    const amountMilli = milli(ALLOWANCE_MILLI);
    this.must({ type: 'SetAllowancePolicy', amountMilli, periodMs: WEEK_MS, anchorAt: 0, capMilli });
    for (let id = 1; id <= this.people + 2; id++)
      this.must({ type: 'RegisterMember', memberId: memberId(id), trading: id <= this.people });
  }

  get commands(): number {
    return this.sequence;
  }

  list(
    id: number,
    {
      insiders,
      closesAt,
      subsidyMilli,
    }: { insiders: readonly number[]; closesAt: number; subsidyMilli: number },
  ): void {
    this.must({
      type: 'ListMarket',
      marketId: marketId(id),
      ideaId: ideaId(id),
      contracts: 2,
      closesAt,
      referenceTicks: [ticks(500), ticks(500)],
      subsidyMilli: milli(subsidyMilli),
      insiders: [...insiders].sort((a, b) => a - b).map(memberId),
    });
  }

  open(id: number, auctionEndsAt: number): void {
    this.must({ type: 'OpenMarket', marketId: marketId(id), auctionEndsAt });
  }

  /** Time passes; whoever is due gets the allowance. */
  passTo(at: number): void {
    this.now = Math.max(this.now, at);
    const period = Math.floor(this.now / WEEK_MS);
    if (period === this.period) return this.must({ type: 'PassTime' });
    this.period = period;
    for (let id = 1; id <= this.people; id++) this.apply({ type: 'CreditAllowance', memberId: memberId(id) });
  }

  /** What a stated estimate with a stake becomes; nothing where it is refused. Returns the side that it took. */
  state(estimate: StatedEstimate): Side | null {
    const order = orderOf(this.core, this.market(estimate.marketId), estimate);
    if (order === null) return null;
    const answer = this.apply(order);
    return answer ? (order.contract as Side) : null;
  }

  apply(command: Command): boolean {
    this.sequence += 1;
    const { answer, events } = this.core.apply(command, { sequence: this.sequence, at: this.now });
    this.atRisk.follow(events);
    return answer.type !== 'Rejected';
  }

  cashMilli(member: number): number {
    return this.core.state.ledger.balance(cashAccount(memberId(member)));
  }

  /** From 0 to 1. */
  price(id: number): number {
    const market = this.market(id);
    const quote = market.quotes[0];
    invariant(quote !== undefined, 'a market has a book');
    return priceHalfTicks(quote, market.referenceTicks[0] ?? 500) / 2000;
  }

  /** At most the stake: what the member has at risk on the estimate's side of the market. */
  atRiskMilli({ marketId: id, memberId: member, stakeMilli }: StatedEstimate, side: Side): number {
    return Math.min(stakeMilli, this.atRisk.of(this.market(id), member, side));
  }

  /** Both officers agree, nobody objects, everybody is paid. */
  resolve(id: number, outcome: boolean): void {
    const market = { marketId: marketId(id) };
    const payoutTicks = outcome ? [ticks(1000), ticks(0)] : [ticks(0), ticks(1000)];
    const [first, second] = [memberId(this.people + 1), memberId(this.people + 2)];
    this.must({ type: 'ProposeResolution', ...market, officerId: first, payoutTicks, evidenceId: 0 });
    this.must({ type: 'ConfirmResolution', ...market, officerId: second });
  }

  /** The challenge windows are over. */
  settle(ids: readonly number[]): void {
    this.passTo(this.now + 2 * HOUR_MS);
    for (const id of ids) {
      while (this.market(id).state !== 'settled')
        this.must({ type: 'ContinueSettlement', marketId: marketId(id) });
    }
  }

  /** Throws where a law is broken. */
  check(): void {
    const broken = brokenLaws(this.core.state);
    invariant(broken.length === 0, `after ${this.sequence} commands: ${broken.join('; ')}`);
  }

  private must(command: Command): void {
    invariant(this.apply(command), `${command.type} was refused at command ${this.sequence}`);
  }

  private market(id: number): Market {
    const market = this.core.state.markets.get(id);
    invariant(market !== undefined, `no market ${id}`);
    return market;
  }
}
