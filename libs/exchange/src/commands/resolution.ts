import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type {
  ConfirmResolution,
  DecideChallenge,
  ProposeResolution,
  WithdrawResolution,
} from '../market-command.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import type { ExchangeState, Market, Resolution } from '../state.js';
import { voidPayout } from '../void-payout.js';
import { endTrading } from './close-market.js';
import { continueSettlement, startSettlement } from './settle-market.js';

/** Trading ends with it, so that nothing is paid while an order still rests. */
export function proposeResolution(effects: Effects, command: ProposeResolution): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const refusal = actorRefusal(state, command.officerId) ?? proposalRefusal(market, command.payoutTicks);
  if (refusal !== null) return rejected(refusal);
  endTrading(effects, market, 'RESOLUTION');
  const isVoid = command.payoutTicks.length === 0;
  const resolution: Resolution = {
    status: 'proposed',
    proposerId: command.officerId,
    confirmerId: 0,
    payoutTicks: isVoid ? voidPayout(market, state.at) : [...command.payoutTicks],
    isVoid,
    evidenceId: command.evidenceId,
    challengeEndsAt: 0,
    challenge: null,
  };
  changeResolution(effects, market, resolution, {
    actorId: command.officerId,
    evidenceId: command.evidenceId,
  });
  return done;
}

function proposalRefusal(market: Market, payoutTicks: readonly number[]): RejectionCode | null {
  if (market.state === 'draft') return 'MARKET_NOT_OPENED';
  if (market.state === 'settling' || market.state === 'settled') return 'MARKET_CLOSED';
  if (isChallenged(market)) return 'CHALLENGE_PENDING';
  if (isPending(market)) return 'RESOLUTION_PENDING';
  return payoutTicks.length === 0 || isPayout(payoutTicks, market.contracts) ? null : 'INVALID_PAYOUT';
}

/** A complete set is worth exactly one token whatever happens, so the payouts add up to it. */
function isPayout(payoutTicks: readonly number[], contracts: number): boolean {
  const areTicks = payoutTicks.every((ticks) => Number.isInteger(ticks) && ticks >= 0);
  const sum = payoutTicks.reduce((total, ticks) => total + ticks, 0);
  return areTicks && payoutTicks.length === contracts && sum === MILLI_PER_TOKEN;
}

/** The challenge window begins. Without one (policy), settlement begins instead. */
export function confirmResolution(effects: Effects, command: ConfirmResolution): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const refusal = actorRefusal(state, command.officerId);
  if (refusal !== null) return rejected(refusal);
  const proposed = market.resolution;
  if (proposed?.status !== 'proposed') return rejected('NO_RESOLUTION');
  if (proposed.proposerId === command.officerId) return rejected('SAME_OFFICER');
  const confirmerId = command.officerId;
  const challengeEndsAt = state.at + state.tradingPolicy.challengeMs;
  const confirmed: Resolution = { ...proposed, status: 'confirmed', confirmerId, challengeEndsAt };
  changeResolution(effects, market, confirmed, { actorId: confirmerId });
  if (challengeEndsAt > state.at) effects.fallsDue(challengeEndsAt, 'settleMarket', market.id);
  else settleAtOnce(effects, market, command);
  return done;
}

/** The first members are paid by the command at hand. */
export function settleAtOnce(
  effects: Effects,
  market: Market,
  command: ConfirmResolution | DecideChallenge,
): void {
  startSettlement(effects, market);
  continueSettlement(effects, command);
}

/** The market stays closed; another resolution can be proposed. What is challenged is not the officers' any more. */
export function withdrawResolution(effects: Effects, command: WithdrawResolution): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const refusal = actorRefusal(state, command.officerId);
  if (refusal !== null) return rejected(refusal);
  const { resolution } = market;
  if (isChallenged(market)) return rejected('CHALLENGE_PENDING');
  if (resolution === null || market.state !== 'closed' || !isPending(market))
    return rejected('NO_RESOLUTION');
  const withdrawn: Resolution = { ...resolution, status: 'withdrawn', challengeEndsAt: 0 };
  changeResolution(effects, market, withdrawn, { actorId: command.officerId });
  return done;
}

/** An objection waits to be decided. */
export const isChallenged = ({ resolution }: Market): boolean => resolution?.status === 'challenged';

/** What is proposed or confirmed waits for somebody. */
const isPending = ({ resolution }: Market): boolean =>
  resolution?.status === 'proposed' || resolution?.status === 'confirmed';

/** Who has left the organisation decides nothing in it. */
export function actorRefusal(state: ExchangeState, memberId: number): RejectionCode | null {
  const member = state.members.get(memberId);
  if (member === undefined) return 'UNKNOWN_MEMBER';
  return member.status === 'left' ? 'MEMBER_LEFT' : null;
}

/** The one place where a resolution changes. */
export function changeResolution(
  effects: Effects,
  market: Market,
  resolution: Resolution,
  { actorId, evidenceId = 0, stakeMilli = 0 }: { actorId: number; evidenceId?: number; stakeMilli?: number },
): void {
  market.resolution = resolution;
  const { status, payoutTicks, isVoid, challengeEndsAt } = resolution;
  const terms = { status, actorId, payoutTicks, isVoid, evidenceId, challengeEndsAt, stakeMilli };
  effects.emit({ type: 'ResolutionChanged', marketId: market.id, ...terms });
}
