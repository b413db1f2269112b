import { cashAccount, TREASURY } from '@openfloor/ledger';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type { ChallengeResolution, DecideChallenge } from '../market-command.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import type { Challenge, ExchangeState, Market, Resolution } from '../state.js';
import { actorRefusal, changeResolution, isChallenged, settleAtOnce } from './resolution.js';

/** An objection stops what was to be paid until it is decided; each member has one in a market. The stake leaves cash. */
export function challengeResolution(effects: Effects, command: ChallengeResolution): Done | Rejected {
  const { state } = effects;
  const { memberId, evidenceId, stakeMilli } = command;
  const market = state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const refusal =
    actorRefusal(state, memberId) ?? marketRefusal(state, market, memberId) ?? stakeRefusal(state, command);
  if (refusal !== null) return rejected(refusal);
  const { resolution } = market;
  if (resolution === null) return rejected('NOT_CHALLENGEABLE');
  market.challengers.push(memberId);
  const challenge: Challenge = { memberId, stakeMilli };
  const challenged: Resolution = { ...resolution, status: 'challenged', challengeEndsAt: 0, challenge };
  changeResolution(effects, market, challenged, { actorId: memberId, evidenceId, stakeMilli });
  const entries = [
    { account: cashAccount(memberId), amountMilli: -stakeMilli },
    { account: TREASURY, amountMilli: stakeMilli },
  ];
  effects.post({ kind: 'STAKE', reference: market.id, entries });
  return done;
}

function marketRefusal(state: ExchangeState, market: Market, memberId: number): RejectionCode | null {
  if (state.members.get(memberId)?.status === 'suspended') return 'MEMBER_SUSPENDED';
  if (isChallenged(market)) return 'CHALLENGE_PENDING';
  // The window is over as soon as the market settles, which happens by itself before any command at that time.
  if (market.resolution?.status !== 'confirmed' || market.state !== 'closed') return 'NOT_CHALLENGEABLE';
  return market.challengers.includes(memberId) ? 'ALREADY_CHALLENGED' : null;
}

/** Only what is free can be put up. Whoever has no trading account owns no tokens, but may object without a stake. */
function stakeRefusal(
  { members, ledger }: ExchangeState,
  { memberId, stakeMilli }: ChallengeResolution,
): RejectionCode | null {
  if (stakeMilli === 0) return null;
  if (members.get(memberId)?.trading !== true) return 'NO_TRADING_ACCOUNT';
  return stakeMilli <= ledger.balance(cashAccount(memberId)) ? null : 'INSUFFICIENT_FUNDS';
}

/** Upheld, what was confirmed does not count. Else it does, the window is over, and the first members are paid. */
export function decideChallenge(effects: Effects, command: DecideChallenge): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const { resolution } = market;
  if (resolution?.status !== 'challenged') return rejected('NO_CHALLENGE');
  if (command.upheld) {
    changeResolution(effects, market, { ...resolution, status: 'overturned' }, { actorId: 0 });
    if (resolution.challenge !== null) returnStake(effects, market, resolution.challenge);
    return done;
  }
  const confirmed: Resolution = { ...resolution, status: 'confirmed', challengeEndsAt: state.at };
  changeResolution(effects, market, confirmed, { actorId: 0 });
  settleAtOnce(effects, market, command);
  return done;
}

/** To the challenger, who may be suspended; of who has left, the treasury keeps it. */
function returnStake(effects: Effects, market: Market, { memberId, stakeMilli }: Challenge): void {
  if (effects.state.members.get(memberId)?.status === 'left') return;
  const entries = [
    { account: TREASURY, amountMilli: -stakeMilli },
    { account: cashAccount(memberId), amountMilli: stakeMilli },
  ];
  effects.post({ kind: 'STAKE_RETURNED', reference: market.id, entries });
}
