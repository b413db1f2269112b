import { percentField } from '../../format/entry';
import { type Contract, complement } from '../../format/price';
import {
  type Action,
  emptyTicket,
  priceToTrade,
  type Subject,
  startAction,
  type TicketForm,
  type Top,
  tradeOf,
} from './ticket-form';

export interface TicketState {
  form: TicketForm;
  /** What was held when selling was chosen, in a market of two outcomes. */
  sells: Contract | null;
  /** The outcome that the ticket is about, of many. */
  outcome: string | null;
  /** Orders placed so far. */
  round: number;
  /** The action changed without the user; nothing is sent before they have looked at it. */
  moved: boolean;
}

export function newTicket(asked: Action, subject: Subject, top: Top): TicketState {
  const action = startAction(asked, subject);
  return {
    form: { ...emptyTicket, action, price: priceToTrade(action, subject, top) },
    sells: null,
    outcome: subject.outcome,
    round: 0,
    moved: false,
  };
}

export const withAction = (state: TicketState, action: Action, subject: Subject, top: Top): TicketState => ({
  ...state,
  form: { ...state.form, action, price: priceToTrade(action, subject, top) },
  sells: action === 'SELL' ? subject.held : null,
  outcome: subject.outcome,
  moved: false,
});

export const withChanges = (state: TicketState, changes: Partial<TicketForm>): TicketState => ({
  ...state,
  form: { ...state.form, ...changes },
  moved: false,
});

/** A price of the order book, of the contract that the ladder shows. */
export function withPrice(
  state: TicketState,
  { price, contract }: { price: string; contract: string },
  subject: Subject,
): TicketState {
  const same = tradeOf(state.form.action, subject).contract === contract;
  return withChanges(state, { type: 'LIMIT', price: percentField(same ? price : complement(price)) });
}

/** The price stays as it was typed. How much does not, so that nothing is ready to be sent that nobody asked for. */
export const afterOrder = (state: TicketState): TicketState => ({
  ...state,
  form: { ...state.form, shares: '', tokens: '' },
  round: state.round + 1,
});

/** Fits the ticket to what is held and chosen now: what it was to sell may be gone. The same state when nothing changes. */
export function settled(state: TicketState, subject: Subject, top: Top): TicketState {
  const two = subject.outcome === null;
  const gone = two && state.form.action === 'SELL' && subject.held !== state.sells;
  const other = subject.outcome !== state.outcome;
  if (!gone && !other) return state;
  const action = gone ? 'BUY_YES' : state.form.action;
  const next = withAction(state, action, subject, top);
  return { ...next, moved: state.moved || gone };
}
