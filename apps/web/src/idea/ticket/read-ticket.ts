import { type Entry, readPercent, readShares } from '../../format/entry';
import { readMoment } from '../../format/moment-entry';
import { readTokens } from '../../format/token-entry';
import type { OrderInput } from './preview-query';
import type { TicketField } from './refused-field';
import {
  isByTokens,
  isImmediate,
  type Subject,
  type TicketForm,
  timeInForceOf,
  tradeOf,
} from './ticket-form';

export interface ReadTicket {
  /** Null while something is missing or wrong. */
  input: OrderInput | null;
  problems: Partial<Record<TicketField, string>>;
}

/** Where an order goes, and what its market allows. */
export interface Place {
  marketId: string;
  subject: Subject;
  /** Until its auction is held, a market takes only limit orders that wait. */
  auction: boolean;
}

/** A part of the form that is not asked for is neither read nor complained about. */
const unused: Entry = { value: '' };

/** Checks the form; what the exchange would certainly refuse is told before asking it. */
export function readTicket(typed: TicketForm, { marketId, subject, auction }: Place): ReadTicket {
  const form = auction ? forAuction(typed) : typed;
  const timeInForce = timeInForceOf(form);
  const entries = entriesOf(form);
  const problems: ReadTicket['problems'] = {};
  for (const [field, { problem }] of Object.entries(entries)) {
    if (problem !== undefined) problems[field as TicketField] = problem;
  }
  if (Object.keys(problems).length > 0) return { input: null, problems };
  const input = {
    marketId,
    ...tradeOf(form.action, subject),
    type: form.type,
    price: entries.price.value || null,
    quantity: entries.shares.value || null,
    budget: entries.tokens.value || entries.total.value || null,
    timeInForce,
    expiresAt: entries.expires.value || null,
    postOnly: form.postOnly && !isImmediate(form) && !auction,
    reduceOnly: form.reduceOnly && isImmediate(form) && subject.outcome === null,
    selfTradeMode: form.selfTradeMode,
  };
  return { input, problems };
}

function entriesOf(form: TicketForm) {
  const timeInForce = timeInForceOf(form);
  const byTokens = isByTokens(form);
  const hasTotal = timeInForce === 'FOK' && form.total.trim() !== '';
  return {
    price: form.type === 'LIMIT' ? readPercent(form.price) : unused,
    shares: byTokens ? unused : readShares(form.shares),
    tokens: byTokens ? readTokens(form.tokens) : unused,
    total: hasTotal ? readTokens(form.total) : unused,
    expires: timeInForce === 'GTD' ? readMoment(form.expires) : unused,
  };
}

/** What of the form an auction can do with; the rest stays typed for later. */
export function forAuction(form: TicketForm): TicketForm {
  const timeInForce = form.timeInForce === 'GTD' ? 'GTD' : 'GTC';
  return { ...form, type: 'LIMIT', by: 'SHARES', timeInForce, postOnly: false, reduceOnly: false };
}
