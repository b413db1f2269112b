import type { AuditRecord } from './audit-query';

export type Act = AuditRecord['act'];

/** What was done, after the name of who did it. */
export const actWords: Record<Act, string> = {
  EXCHANGE_SET_UP: 'Set up the exchange',
  LIST_MARKET: 'Listed a market',
  OPEN_MARKET: 'Opened a market',
  SET_INSIDERS: 'Named the insiders of a market',
  HALT_MARKET: 'Halted a market',
  RESUME_MARKET: 'Resumed a market',
  FLAG_MARKET: 'Flagged a doubt',
  CLOSE_MARKET: 'Ended trading in a market',
  PROPOSE_RESOLUTION: 'Proposed a resolution',
  CONFIRM_RESOLUTION: 'Confirmed a resolution',
  WITHDRAW_RESOLUTION: 'Withdrew a resolution',
  SET_TRADING_POLICY: 'Changed the trading policy',
  SET_ALLOWANCE_POLICY: 'Changed the allowance',
  HALT_EXCHANGE: 'Halted all trading',
  RESUME_EXCHANGE: 'Resumed all trading',
  SUSPEND_MEMBER: 'Stopped a member',
  REINSTATE_MEMBER: 'Reinstated a member',
  RETIRE_MEMBER: 'Retired a member',
  INVITE_MEMBER: 'Invited somebody',
  REVOKE_INVITATION: 'Took an invitation back',
  MAKE_RESET_LINK: 'Made a link for a new password',
  SET_MEMBER: 'Changed unit or roles',
  REVOKE_SESSIONS: 'Signed a member out',
  SET_ACCESS_POLICY: 'Changed the access policy',
  SET_PRIVACY_POLICY: 'Changed the privacy policy',
  PLACE_LEGAL_HOLD: 'Placed a legal hold',
  LIFT_LEGAL_HOLD: 'Lifted a legal hold',
  ERASE_MEMBER: 'Erased who a member was',
  ERASE_BY_RETENTION: 'Erased what was kept long enough',
  REQUEST_UNSEALING: 'Asked to unseal an alias',
  APPROVE_UNSEALING: 'Approved an unsealing',
  DECLINE_UNSEALING: 'Declined an unsealing',
  EXPORT_AUDIT: 'Downloaded this record',
};

const acts = Object.keys(actWords) as Act[];

export const isAct = (text: string): text is Act => (acts as string[]).includes(text);

/** For a list to choose from. */
export const actOptions = acts
  .map((act) => ({ value: act, label: actWords[act] }))
  .sort((a, b) => a.label.localeCompare(b.label));
