import { cashAccount, heldAccount, TREASURY } from '@openfloor/ledger';
import { allowancePeriod } from '../allowance.js';
import { type AllowancePaid, type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import { issuedMilli } from '../issued.js';
import type { CreditAllowance, RegisterMember } from '../member-command.js';
import { type Rejected, rejected } from '../rejection.js';
import type { AllowancePolicy, ExchangeState, Member } from '../state.js';

export function registerMember(effects: Effects, { memberId, trading }: RegisterMember): Done | Rejected {
  const { members } = effects.state;
  if (members.has(memberId)) return rejected('MEMBER_EXISTS');
  members.set(memberId, { id: memberId, trading, status: 'active', lastPeriod: -1 });
  effects.emit({ type: 'MemberRegistered', memberId, trading });
  return done;
}

/** The same amount for everybody, suspended or not, once per member and period whatever the caller does. */
export function creditAllowance(effects: Effects, { memberId }: CreditAllowance): AllowancePaid | Rejected {
  const { state } = effects;
  const member = state.members.get(memberId);
  if (member === undefined) return rejected('UNKNOWN_MEMBER');
  if (!member.trading) return rejected('NO_TRADING_ACCOUNT');
  if (member.status === 'left') return rejected('MEMBER_LEFT');
  if (state.policy === null) return rejected('NO_ALLOWANCE_POLICY');
  const period = allowancePeriod(state.policy, state.at);
  if (member.lastPeriod >= period) return rejected('ALLOWANCE_ALREADY_CREDITED');
  const amountMilli = creditOf(state, state.policy, member);
  if (amountMilli + issuedMilli(state) > state.tradingPolicy.issueLimitMilli)
    return rejected('TREASURY_LIMIT');
  member.lastPeriod = period;
  effects.emit({ type: 'AllowanceCredited', memberId, period, amountMilli });
  const entries = [
    { account: TREASURY, amountMilli: -amountMilli },
    { account: cashAccount(memberId), amountMilli },
  ];
  effects.post({ kind: 'ALLOWANCE', reference: period, entries });
  return { type: 'AllowancePaid', period, amountMilli };
}

/** min(amount, max(0, cap - cash - held)). */
function creditOf(state: ExchangeState, policy: AllowancePolicy, member: Member): number {
  const { ledger } = state;
  const has = ledger.balance(cashAccount(member.id)) + ledger.balance(heldAccount(member.id));
  return Math.min(policy.amountMilli, Math.max(0, policy.capMilli - has));
}
