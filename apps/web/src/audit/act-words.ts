import { t } from '@lingui/core/macro';
import type { AuditRecord } from './audit-query';

export type Act = AuditRecord['act'];

/** What was done, after the name of who did it. */
export const actWords: Record<Act, string> = {
  EXCHANGE_SET_UP: t`Set up the exchange`,
  LIST_MARKET: t`Listed a market`,
  OPEN_MARKET: t`Opened a market`,
  SET_INSIDERS: t`Named the insiders of a market`,
  HALT_MARKET: t`Halted a market`,
  RESUME_MARKET: t`Resumed a market`,
  FLAG_MARKET: t`Flagged a doubt`,
  CLOSE_MARKET: t`Ended trading in a market`,
  PROPOSE_RESOLUTION: t`Proposed a resolution`,
  CONFIRM_RESOLUTION: t`Confirmed a resolution`,
  WITHDRAW_RESOLUTION: t`Withdrew a resolution`,
  SET_TRADING_POLICY: t`Changed the trading policy`,
  SET_ALLOWANCE_POLICY: t`Changed the allowance`,
  HALT_EXCHANGE: t`Halted all trading`,
  RESUME_EXCHANGE: t`Resumed all trading`,
  SUSPEND_MEMBER: t`Stopped a member`,
  REINSTATE_MEMBER: t`Reinstated a member`,
  RETIRE_MEMBER: t`Retired a member`,
  INVITE_MEMBER: t`Invited somebody`,
  REVOKE_INVITATION: t`Took an invitation back`,
  MAKE_RESET_LINK: t`Made a link for a new password`,
  SET_MEMBER: t`Changed unit, roles or grade`,
  REVOKE_SESSIONS: t`Signed a member out`,
  SET_ACCESS_POLICY: t`Changed the access policy`,
  SET_PRIVACY_POLICY: t`Changed the privacy policy`,
  PLACE_LEGAL_HOLD: t`Placed a legal hold`,
  LIFT_LEGAL_HOLD: t`Lifted a legal hold`,
  ERASE_MEMBER: t`Erased who a member was`,
  ERASE_BY_RETENTION: t`Erased what was kept long enough`,
  REQUEST_UNSEALING: t`Asked to unseal an alias`,
  APPROVE_UNSEALING: t`Approved an unsealing`,
  DECLINE_UNSEALING: t`Declined an unsealing`,
  RETIRE_IDEA: t`Took an idea off the floor`,
  SET_TOPIC_DECIDERS: t`Named deciders`,
  ANSWER_IDEA: t`Answered an idea`,
  SHIP_IDEA: t`Said that an idea was shipped`,
  SET_IDEAS_POLICY: t`Changed the policy of ideas`,
  END_SEASON: t`Ended a season`,
  SET_RESTRICTION: t`Restricted trading`,
  LIFT_RESTRICTION: t`Lifted a restriction`,
  DECIDE_MODERATION: t`Decided a report or a held idea`,
  MERGE_IDEA: t`Merged a duplicate`,
  EXPORT_AUDIT: t`Downloaded this record`,
};

const acts = Object.keys(actWords) as Act[];

export const isAct = (text: string): text is Act => (acts as string[]).includes(text);

/** For a list to choose from. */
export const actOptions = acts
  .map((act) => ({ value: act, label: actWords[act] }))
  .sort((a, b) => a.label.localeCompare(b.label));
