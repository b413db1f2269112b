import type { Command } from '@openfloor/exchange';
import { allowancePeriod } from '@openfloor/exchange';
import type { Exchange, Refused, Submitted } from '@openfloor/journal';
import { marketId, memberId } from '@openfloor/kernel';
import { FIRST_POLICY } from '../schedule/allowance-schedule.js';
import type { Act } from './act.js';
import { type Crowd, decide } from './crowd.js';
import type { DemoMarket } from './demo-market.js';
import type { HistoryClock } from './history-clock.js';
import { type Cast, castFor } from './schedule.js';
import { turnsOf, wavesOf } from './waves.js';

/** What is listed, what happens to it, and from when to when it is traded. */
export interface HistoryPlan {
  readonly crowd: Crowd;
  readonly markets: readonly DemoMarket[];
  /** In the order in which they happen. */
  readonly acts: readonly Act[];
  readonly members: readonly { readonly id: number; readonly trading: boolean }[];
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export interface HistoryResult {
  commands: number;
  rejected: number;
}

export interface Stage {
  readonly exchange: Exchange;
  readonly clock: HistoryClock;
  readonly progress: (part: number) => void;
  /** The evidence that is kept for an act; 0: none. */
  readonly evidenceOf: (act: Act) => number;
  /** Tells an act's place in the journal. */
  readonly taken: (act: Act, sequence: number) => Promise<void>;
}

/**
 * Plays the past: wave after wave the clock moves, what is due happens, the crowd looks at what is committed and
 * decides, and its commands go in together. The same plan gives the same history; one that was interrupted goes on
 * where the journal ends, because what the crowd does depends on nothing but the time and what it sees, and acts have
 * keys.
 */
export async function playHistory(stage: Stage, plan: HistoryPlan): Promise<HistoryResult> {
  const { exchange, clock, progress } = stage;
  const tally = { commands: 0, rejected: 0 };
  const casts = new Map<number, Cast>(
    plan.markets.map((market) => [market.marketId, castFor(plan.crowd, market)]),
  );
  const acts = [...plan.acts];
  for (const wave of wavesOf(plan.crowd.seed, plan).filter(({ at }) => at > exchange.view.at)) {
    clock.moveTo(wave.at);
    await letHappen(stage, { plan, acts, at: wave.at, tally });
    const listed = plan.markets
      .filter((market) => market.listedAt <= wave.at)
      .map((market) => casts.get(market.marketId) as Cast);
    const commands = turnsOf(plan.crowd.seed, listed, wave).flatMap((turn) =>
      decide(plan.crowd, exchange.view, turn),
    );
    await submitAll(exchange, commands, tally);
    progress((wave.at - plan.from) / (plan.until - plan.from));
  }
  clock.moveTo(plan.until);
  await letHappen(stage, { plan, acts, at: plan.until, tally });
  return tally;
}

interface Moment {
  readonly plan: HistoryPlan;
  /** Those to come; what happens is taken away. */
  readonly acts: Act[];
  readonly at: number;
  readonly tally: HistoryResult;
}

/** What the exchange owes by a time, then the acts of the time up to it, then what has to be paid. */
async function letHappen(stage: Stage, { plan, acts, at, tally }: Moment): Promise<void> {
  const { exchange } = stage;
  await submitAll(exchange, dueCommands(exchange, plan, at), tally);
  const later = acts.findIndex((act) => act.at > at);
  await submitActs(stage, acts.splice(0, later < 0 ? acts.length : later), tally);
  const settling = [...exchange.view.markets()].filter(({ state }) => state === 'settling');
  const payments = settling.map((market): Command => {
    return { type: 'ContinueSettlement', marketId: marketId(market.marketId) };
  });
  await submitAll(exchange, payments, tally);
}

/** That time passes, its policy, members and allowances. */
function dueCommands({ view }: Exchange, plan: HistoryPlan, at: number): Command[] {
  const due: Command[] = [view.policy === null ? FIRST_POLICY : { type: 'PassTime' }];
  const period = allowancePeriod(FIRST_POLICY, at);
  for (const { id, trading } of plan.members) {
    const known = view.member(id);
    if (known === undefined) due.push({ type: 'RegisterMember', memberId: memberId(id), trading });
    if (trading && (known?.lastPeriod ?? -1) < period)
      due.push({ type: 'CreditAllowance', memberId: memberId(id) });
  }
  return due;
}

async function submitActs(
  { exchange, evidenceOf, taken }: Stage,
  acts: Act[],
  tally: HistoryResult,
): Promise<void> {
  const outcomes = await Promise.all(
    acts.map((act) => exchange.submit(act.command(evidenceOf(act)), { key: act.key })),
  );
  for (const [place, outcome] of outcomes.entries()) {
    const sequence = counted(outcome, tally);
    const act = acts[place];
    if (act?.words !== undefined && sequence !== null) await taken(act, sequence);
  }
}

/** All in flight at once. The journal keeps the order in which they are given. */
async function submitAll(
  exchange: Exchange,
  commands: readonly Command[],
  tally: HistoryResult,
): Promise<void> {
  const outcomes = await Promise.all(commands.map((command) => exchange.submit(command)));
  for (const outcome of outcomes) counted(outcome, tally);
}

/** Returns the command's place in the journal; null where the exchange refused it. */
function counted(outcome: Submitted | Refused, tally: HistoryResult): number | null {
  if (outcome.type === 'Refused') throw new Error(`the demo's history stopped: ${outcome.code}`);
  tally.commands += 1;
  if (outcome.answer.type !== 'Rejected') return outcome.sequence;
  tally.rejected += 1;
  return null;
}
