import { cashAccount, TREASURY } from '@openfloor/ledger';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type { MemberStatus } from '../event.js';
import type { ReinstateMember, RetireMember, SuspendMember } from '../member-command.js';
import { type Rejected, rejected } from '../rejection.js';
import type { ExchangeState, Member } from '../state.js';
import { withdrawAll } from './cancel-order.js';

const EVERYWHERE = 0;

/** Kill switch. Suspending again changes nothing. */
export function suspendMember(effects: Effects, { memberId }: SuspendMember): Done | Rejected {
  const found = remainingMember(effects.state, memberId);
  if (found.type === 'Rejected') return found;
  withdrawAll(effects, memberId, EVERYWHERE, 'SUSPENDED');
  changeStatus(effects, found.member, 'suspended');
  return done;
}

/** Of a member who is not suspended, it changes nothing. */
export function reinstateMember(effects: Effects, { memberId }: ReinstateMember): Done | Rejected {
  const found = remainingMember(effects.state, memberId);
  if (found.type === 'Rejected') return found;
  changeStatus(effects, found.member, 'active');
  return done;
}

/** First the orders, so that nothing is held any more and all tokens can go back to the treasury; then the door. */
export function retireMember(effects: Effects, { memberId }: RetireMember): Done | Rejected {
  const found = remainingMember(effects.state, memberId);
  if (found.type === 'Rejected') return found;
  withdrawAll(effects, memberId, EVERYWHERE, 'LEFT');
  const amountMilli = effects.state.ledger.balance(cashAccount(memberId));
  const entries = [
    { account: cashAccount(memberId), amountMilli: -amountMilli },
    { account: TREASURY, amountMilli },
  ];
  effects.post({ kind: 'LEAVER', reference: memberId, entries });
  changeStatus(effects, found.member, 'left');
  return done;
}

function changeStatus(effects: Effects, member: Member, status: MemberStatus): void {
  if (member.status === status) return;
  member.status = status;
  effects.emit({ type: 'MemberStatusChanged', memberId: member.id, status });
}

function remainingMember(
  state: ExchangeState,
  memberId: number,
): { readonly type: 'Found'; readonly member: Member } | Rejected {
  const member = state.members.get(memberId);
  if (member === undefined) return rejected('UNKNOWN_MEMBER');
  return member.status === 'left' ? rejected('MEMBER_LEFT') : { type: 'Found', member };
}
