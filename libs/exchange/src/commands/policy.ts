import { carriedPeriod } from '../allowance.js';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type { SetAllowancePolicy, SetTradingPolicy } from '../member-command.js';
import { isTradingPolicy } from '../policy.js';
import { type Rejected, rejected } from '../rejection.js';

export function setAllowancePolicy(effects: Effects, command: SetAllowancePolicy): Done | Rejected {
  const { amountMilli, periodMs, anchorAt, capMilli } = command;
  const policy = { amountMilli, periodMs, anchorAt, capMilli };
  const areCounts = Object.values(policy).every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!areCounts || periodMs === 0) return rejected('INVALID_POLICY');
  const { state } = effects;
  for (const member of state.members.values()) {
    member.lastPeriod = carriedPeriod(member.lastPeriod, state.policy, policy);
  }
  state.policy = policy;
  effects.emit({ type: 'AllowancePolicySet', ...policy });
  return done;
}

/** In force from the next command on. What exceeds a new limit already stays as it is. */
export function setTradingPolicy(effects: Effects, { policy }: SetTradingPolicy): Done | Rejected {
  if (!isTradingPolicy(policy)) return rejected('INVALID_POLICY');
  const { state } = effects;
  state.tradingPolicy = policy;
  state.tradingPolicyVersion += 1;
  effects.emit({ type: 'TradingPolicySet', version: state.tradingPolicyVersion, policy });
  return done;
}
