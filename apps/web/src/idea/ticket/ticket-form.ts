import { percentField } from '../../format/entry';
import { type Contract, complement } from '../../format/price';
import type { VariablesOf } from '../../graphql';
import type { PreviewOrderQuery } from './preview-query';

type OrderInput = VariablesOf<typeof PreviewOrderQuery>['input'];
export type TimeInForce = NonNullable<OrderInput['timeInForce']>;
export type SelfTradeMode = NonNullable<OrderInput['selfTradeMode']>;

/** BUY is of one outcome of many. */
export type Action = 'BUY_YES' | 'BUY_NO' | 'BUY' | 'SELL';

/** The form as it was typed. Nothing is thrown away that somebody has entered. */
export interface TicketForm {
  action: Action;
  type: 'LIMIT' | 'MARKET';
  /** Whether a purchase says how many shares, or how many tokens to spend. */
  by: 'SHARES' | 'TOKENS';
  /** In percent, of the contract traded. */
  price: string;
  shares: string;
  tokens: string;
  timeInForce: TimeInForce;
  /** Of GTD, as a field of type datetime-local holds it. */
  expires: string;
  /** Tokens that an order of all or nothing may cost, or has to bring in; empty for no such condition. */
  total: string;
  postOnly: boolean;
  reduceOnly: boolean;
  selfTradeMode: SelfTradeMode;
}

export const emptyTicket: TicketForm = {
  action: 'BUY_YES',
  type: 'LIMIT',
  by: 'SHARES',
  price: '',
  shares: '10',
  tokens: '20',
  timeInForce: 'GTC',
  expires: '',
  total: '',
  postOnly: false,
  reduceOnly: false,
  selfTradeMode: 'CANCEL_NEWEST',
};

/** What the ticket trades: YES and NO of one book, or one outcome of many. */
export interface Subject {
  /** Null in a market of two outcomes. */
  outcome: string | null;
  /** Of two outcomes the one that is held; nobody holds both. */
  held: Contract | null;
}

/** Prices of YES, or of the outcome, at this moment. */
export interface Top {
  /** Null while it is hidden from who works in blind mode. */
  price: string | null;
  bestBid: string | null;
  bestAsk: string | null;
}

export interface Trade {
  contract: string;
  side: 'BUY' | 'SELL';
}

/** What an action trades. Of two outcomes, selling needs to know which contract is held. */
export function tradeOf(action: Action, { outcome, held }: Subject): Trade {
  const side = action === 'SELL' ? 'SELL' : 'BUY';
  if (outcome !== null) return { contract: outcome, side };
  if (side === 'SELL') return { contract: held ?? 'YES', side };
  return { contract: action === 'BUY_NO' ? 'NO' : 'YES', side };
}

/** The first action of a ticket: what was asked for, as far as the market has it. */
export function startAction(asked: Action, { outcome }: Subject): Action {
  if (outcome === null) return asked === 'BUY' ? 'BUY_YES' : asked;
  return asked === 'SELL' || asked === 'BUY_NO' ? 'SELL' : 'BUY';
}

/** The price at which an order would trade at once, for the price field; the current price when nobody is there. */
export function priceToTrade(action: Action, subject: Subject, top: Top): string {
  const { contract, side } = tradeOf(action, subject);
  const ofNo = subject.outcome === null && contract === 'NO';
  // Buying NO and selling YES meet the bids of YES, the other two its asks.
  const meetsBids = (side === 'BUY') === ofNo;
  const ofFirst = (meetsBids ? top.bestBid : top.bestAsk) ?? top.price ?? '0.5';
  return percentField(withinTicks(ofNo ? complement(ofFirst) : ofFirst));
}

/** A midpoint may lie between two ticks, a settled price at the edge; an order price may not. */
function withinTicks(price: string): string {
  const ticks = Math.min(999, Math.max(1, Math.round(Number(price) * 1000)));
  return `0.${String(ticks).padStart(3, '0')}`;
}

/** Whether a purchase says how many tokens to spend. What is sold is counted in shares. */
export const isByTokens = ({ by, action }: TicketForm): boolean => by === 'TOKENS' && action !== 'SELL';

/** Such an order cannot wait in the book: a market order, or one of so many tokens. */
export const isImmediate = (form: TicketForm): boolean =>
  form.type === 'MARKET' || isByTokens(form) || form.timeInForce === 'IOC' || form.timeInForce === 'FOK';

export function timeInForceOf(form: TicketForm): TimeInForce {
  if (isByTokens(form)) return 'IOC';
  const waits = form.timeInForce === 'GTC' || form.timeInForce === 'GTD';
  return form.type === 'MARKET' && waits ? 'IOC' : form.timeInForce;
}

/** Conditions that cannot stand beside each other: choosing one takes back the other. */
export const choosing = (timeInForce: TimeInForce): Partial<TicketForm> =>
  timeInForce === 'GTC' || timeInForce === 'GTD'
    ? { timeInForce, reduceOnly: false }
    : { timeInForce, postOnly: false };

export const choosingPostOnly = (postOnly: boolean, { timeInForce }: TicketForm): Partial<TicketForm> =>
  postOnly
    ? { postOnly, reduceOnly: false, timeInForce: timeInForce === 'GTD' ? 'GTD' : 'GTC' }
    : { postOnly };

export const choosingReduceOnly = (reduceOnly: boolean, form: TicketForm): Partial<TicketForm> =>
  reduceOnly
    ? { reduceOnly, postOnly: false, ...(isImmediate(form) ? {} : { timeInForce: 'IOC' as const }) }
    : { reduceOnly };
