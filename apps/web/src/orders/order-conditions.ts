import { t } from '@lingui/core/macro';
import { formatDayAndClock } from '../format/time';
import {
  isByTokens,
  type SelfTradeMode,
  type TicketForm,
  type TimeInForce,
} from '../idea/ticket/ticket-form';
import { inSentence } from '../words/in-sentence';

interface Choosable<Value> {
  value: Value;
  label: string;
}

const waiting: readonly Choosable<TimeInForce>[] = [
  { value: 'GTC', label: t`Waits until cancelled` },
  { value: 'GTD', label: t`Waits until a date and time` },
];
const immediate: readonly Choosable<TimeInForce>[] = [
  { value: 'IOC', label: t`Only what trades at once` },
  { value: 'FOK', label: t`All at once or nothing` },
];

/** How long an order of this form may last. */
export function lastings(form: TicketForm, auction: boolean): readonly Choosable<TimeInForce>[] {
  if (auction) return waiting;
  if (isByTokens(form)) return immediate.slice(0, 1);
  return form.type === 'MARKET' ? immediate : [...waiting, ...immediate];
}

export const selfTradeModes: readonly Choosable<SelfTradeMode>[] = [
  { value: 'CANCEL_NEWEST', label: t`Drop the rest of the new one` },
  { value: 'CANCEL_OLDEST', label: t`Cancel the old one and go on` },
  { value: 'CANCEL_BOTH', label: t`Cancel both` },
  { value: 'DECREMENT', label: t`Take the smaller off both` },
];

interface Conditions {
  timeInForce: TimeInForce;
  expiresAt: string | null;
  postOnly: boolean;
  selfTradeMode: SelfTradeMode;
}

/** What an order in the book has been told beyond its price, in words; empty for the usual. */
export function conditionWords({ timeInForce, expiresAt, postOnly, selfTradeMode }: Conditions): string {
  const mode = selfTradeModes.find(({ value }) => value === selfTradeMode);
  return [
    timeInForce === 'GTD' && expiresAt !== null && t`until ${formatDayAndClock(expiresAt)}`,
    postOnly && t`only adds to the book`,
    selfTradeMode !== 'CANCEL_NEWEST' && mode && t`meeting your own: ${inSentence(mode.label)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
