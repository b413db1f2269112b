import { percentField, readPercent, readShares } from '../../format/entry';
import { type Contract, complement } from '../../format/price';
import type { OrderInput } from './preview-query';

export type Action = 'BUY_YES' | 'BUY_NO' | 'SELL';

/** The form as it was typed. Nothing is thrown away that somebody has entered. */
export interface TicketForm {
  action: Action;
  type: 'LIMIT' | 'MARKET';
  /** In percent, of the contract traded. */
  price: string;
  shares: string;
  timeInForce: 'GTC' | 'IOC' | 'FOK';
  postOnly: boolean;
}

export const emptyTicket: TicketForm = {
  action: 'BUY_YES',
  type: 'LIMIT',
  price: '',
  shares: '10',
  timeInForce: 'GTC',
  postOnly: false,
};

/** Prices of YES at this moment. */
export interface Top {
  price: string;
  bestBid: string | null;
  bestAsk: string | null;
}

/** What an action trades. Selling needs to know which contract is held. */
export function tradeOf(action: Action, held: Contract | null): { contract: Contract; side: 'BUY' | 'SELL' } {
  if (action === 'SELL') return { contract: held ?? 'YES', side: 'SELL' };
  return { contract: action === 'BUY_YES' ? 'YES' : 'NO', side: 'BUY' };
}

/** The price at which an order would trade at once, for the price field; the current price when nobody is there. */
export function priceToTrade(action: Action, held: Contract | null, top: Top): string {
  const { contract, side } = tradeOf(action, held);
  // Buying NO and selling YES meet the bids of YES, the other two its asks.
  const meetsBids = (side === 'BUY') === (contract === 'NO');
  const ofYes = (meetsBids ? top.bestBid : top.bestAsk) ?? top.price;
  return percentField(withinTicks(contract === 'YES' ? ofYes : complement(ofYes)));
}

/** A midpoint may lie between two ticks, a settled price at the edge; an order price may not. */
function withinTicks(price: string): string {
  const ticks = Math.min(999, Math.max(1, Math.round(Number(price) * 1000)));
  return `0.${String(ticks).padStart(3, '0')}`;
}

/** A market order cannot wait in the book. */
export const timeInForceOf = ({ type, timeInForce }: TicketForm): TicketForm['timeInForce'] =>
  type === 'MARKET' && timeInForce === 'GTC' ? 'IOC' : timeInForce;

/** An order that does not wait cannot be post-only: choosing one takes back the other. */
export const choosing = (timeInForce: TicketForm['timeInForce']): Partial<TicketForm> =>
  timeInForce === 'GTC' ? { timeInForce } : { timeInForce, postOnly: false };

export const choosingPostOnly = (postOnly: boolean): Partial<TicketForm> =>
  postOnly ? { postOnly, timeInForce: 'GTC' } : { postOnly };

export interface ReadTicket {
  /** Null while something is missing or wrong. */
  input: OrderInput | null;
  problems: { price?: string; shares?: string };
}

/** Checks the form; what the exchange would certainly refuse is told before asking it. */
export function readTicket(
  form: TicketForm,
  { marketId, held }: { marketId: string; held: Contract | null },
): ReadTicket {
  const shares = readShares(form.shares);
  const price = form.type === 'LIMIT' ? readPercent(form.price) : { value: null, problem: undefined };
  const problems = { price: price.problem, shares: shares.problem };
  if (price.value === undefined || shares.value === undefined) return { input: null, problems };
  const timeInForce = timeInForceOf(form);
  const postOnly = timeInForce === 'GTC' && form.postOnly;
  const { contract, side } = tradeOf(form.action, held);
  const input = {
    marketId,
    contract,
    side,
    type: form.type,
    price: price.value,
    quantity: shares.value,
    timeInForce,
    postOnly,
  };
  return { input, problems };
}
