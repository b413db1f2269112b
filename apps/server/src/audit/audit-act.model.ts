import { registerEnumType } from '@nestjs/graphql';
import { type AuditAct as ActName, AUDIT_ACTS } from './audit-act.js';

const SAYS: Record<ActName, string> = {
  EXCHANGE_SET_UP: 'The first administrator took over the exchange.',
  LIST_MARKET: 'A claim was made a market.',
  OPEN_MARKET: 'A draft was opened.',
  SET_INSIDERS: 'It was said anew who belongs to the idea of a market.',
  HALT_MARKET: 'Trading in a market was stopped.',
  RESUME_MARKET: 'Trading in a market goes on.',
  FLAG_MARKET: 'It was doubted that a claim can be resolved.',
  CLOSE_MARKET: 'Trading in a market was ended.',
  PROPOSE_RESOLUTION: 'It was proposed how a market ended.',
  CONFIRM_RESOLUTION: 'A second officer agreed with how a market ended.',
  WITHDRAW_RESOLUTION: 'A resolution was taken back.',
  SET_TRADING_POLICY: 'The safety valves were replaced.',
  SET_ALLOWANCE_POLICY: 'The allowance was replaced.',
  HALT_EXCHANGE: 'Trading was stopped everywhere.',
  RESUME_EXCHANGE: 'Trading goes on everywhere.',
  SUSPEND_MEMBER: 'A member’s account was stopped.',
  REINSTATE_MEMBER: 'A stopped member may trade again.',
  RETIRE_MEMBER: 'A member’s account was closed for good.',
  INVITE_MEMBER: 'Somebody was invited.',
  REVOKE_INVITATION: 'An invitation was taken back.',
  MAKE_RESET_LINK: 'A link was made by which a member chooses a new password.',
  SET_MEMBER: 'A member’s unit or roles were changed.',
  REVOKE_SESSIONS: 'A member was signed out everywhere.',
  SET_ACCESS_POLICY: 'What strangers may see was changed.',
  SET_PRIVACY_POLICY: 'How long personal data is kept was changed.',
  PLACE_LEGAL_HOLD: 'The data of a member must not be erased.',
  LIFT_LEGAL_HOLD: 'The data of a member may be erased again.',
  ERASE_MEMBER: 'The personal data of a member was erased.',
  ERASE_BY_RETENTION: 'The exchange itself erased what was kept long enough.',
  REQUEST_UNSEALING: 'An officer asked who a trader is.',
  APPROVE_UNSEALING: 'A second officer agreed to tell who a trader is.',
  DECLINE_UNSEALING: 'A second officer refused to tell who a trader is.',
  EXPORT_AUDIT: 'This record was downloaded.',
};

export const AuditAct = Object.fromEntries(AUDIT_ACTS.map((act) => [act, act])) as Record<ActName, ActName>;

registerEnumType(AuditAct, {
  name: 'AuditAct',
  description: 'Privileged acts.',
  valuesMap: Object.fromEntries(AUDIT_ACTS.map((act) => [act, { description: SAYS[act] }])),
});
