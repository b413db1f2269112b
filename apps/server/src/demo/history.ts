import type { Command } from '@openfloor/exchange';
import { allowancePeriod } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { ideaId, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import { type Crowd, decide } from './crowd.js';
import type { HistoryClock } from './history-clock.js';
import { type Cast, castFor } from './schedule.js';
import type { CrowdIdea } from './turn.js';
import { turnsOf, wavesOf } from './waves.js';

/** What is listed, and from when to when it is traded. */
export interface HistoryPlan {
  readonly crowd: Crowd;
  readonly ideas: readonly DemoIdea[];
  readonly members: readonly { readonly id: number; readonly trading: boolean }[];
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export interface DemoIdea extends CrowdIdea {
  readonly ideaId: number;
  readonly closesAt: number;
  readonly referenceTicks: number;
}

export interface HistoryResult {
  readonly commands: number;
  readonly rejected: number;
}

export const ALLOWANCE = {
  type: 'SetAllowancePolicy',
  amountMilli: milli(1_000_000),
  periodMs: 7 * 24 * 3_600_000,
  anchorAt: Date.UTC(1970, 0, 5),
  capMilli: milli(5_000_000),
} as const satisfies Command;

/**
 * Plays the past: wave after wave the clock moves, the crowd looks at what is committed and decides, and its
 * commands go in together. The same plan gives the same history; one that was interrupted goes on where the
 * journal ends, because what the crowd does depends on nothing but the time and what it sees.
 */
export async function playHistory(
  {
    exchange,
    clock,
    progress,
  }: { exchange: Exchange; clock: HistoryClock; progress: (part: number) => void },
  plan: HistoryPlan,
): Promise<HistoryResult> {
  const tally = { commands: 0, rejected: 0 };
  const casts = new Map<number, Cast>(plan.ideas.map((idea) => [idea.marketId, castFor(plan.crowd, idea)]));
  for (const wave of wavesOf(plan.crowd.seed, plan).filter(({ at }) => at > exchange.view.at)) {
    clock.moveTo(wave.at);
    await submitAll(exchange, dueCommands(exchange, plan, wave.at), tally);
    const listed = plan.ideas
      .filter((idea) => idea.listedAt <= wave.at)
      .map((idea) => casts.get(idea.marketId) as Cast);
    const commands = turnsOf(plan.crowd.seed, listed, wave).flatMap((turn) =>
      decide(plan.crowd, exchange.view, turn),
    );
    await submitAll(exchange, commands, tally);
    progress((wave.at - plan.from) / (plan.until - plan.from));
  }
  return tally;
}

/** What the exchange owes by a time: its policy, members, allowances and new markets. */
function dueCommands({ view }: Exchange, plan: HistoryPlan, at: number): Command[] {
  const due: Command[] = view.policy === null ? [ALLOWANCE] : [];
  const period = allowancePeriod(ALLOWANCE, at);
  for (const { id, trading } of plan.members) {
    const known = view.member(id);
    if (known === undefined) due.push({ type: 'RegisterMember', memberId: memberId(id), trading });
    if (trading && (known?.lastPeriod ?? -1) < period)
      due.push({ type: 'CreditAllowance', memberId: memberId(id) });
  }
  for (const idea of plan.ideas) {
    if (idea.listedAt > at || view.market(idea.marketId) !== undefined) continue;
    due.push(listing(idea));
  }
  return due;
}

function listing({ marketId: market, ideaId: idea, closesAt, referenceTicks }: DemoIdea): Command {
  const terms = { marketId: marketId(market), ideaId: ideaId(idea), closesAt };
  return { type: 'ListMarket', ...terms, referenceTicks: ticks(referenceTicks) };
}

/** All in flight at once. The journal keeps the order in which they are given. */
async function submitAll(
  exchange: Exchange,
  commands: readonly Command[],
  tally: { commands: number; rejected: number },
): Promise<void> {
  const outcomes = await Promise.all(commands.map((command) => exchange.submit(command)));
  for (const outcome of outcomes) {
    if (outcome.type === 'Refused') throw new Error(`the demo's history stopped: ${outcome.code}`);
    tally.commands += 1;
    if (outcome.answer.type === 'Rejected') tally.rejected += 1;
  }
}
