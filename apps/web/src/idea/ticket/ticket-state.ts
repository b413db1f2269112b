import type { Contract } from '../../format/price';
import { type Action, priceToTrade, type TicketForm, type Top } from './ticket-form';

export interface TicketState {
  form: TicketForm;
  /** What was held when selling was chosen. */
  sells: Contract | null;
  /** Orders placed so far. */
  round: number;
  /** An order was placed; its price does not speak of the next one. */
  priceDue: boolean;
  /** The action changed without the user; nothing is sent before they have looked at it. */
  moved: boolean;
}

export const withAction = (
  state: TicketState,
  action: Action,
  held: Contract | null,
  top: Top,
): TicketState => ({
  ...state,
  form: { ...state.form, action, price: priceToTrade(action, held, top) },
  sells: action === 'SELL' ? held : null,
  moved: false,
});

export const withChanges = (state: TicketState, changes: Partial<TicketForm>): TicketState => ({
  ...state,
  form: { ...state.form, ...changes },
  moved: false,
});

export const afterOrder = (state: TicketState): TicketState => ({
  ...state,
  round: state.round + 1,
  priceDue: true,
});

/** Fits the ticket to what is held now: what it was to sell may be gone. The same state when nothing changes. */
export function settled(state: TicketState, held: Contract | null, top: Top): TicketState {
  const gone = state.form.action === 'SELL' && held !== state.sells;
  if (!gone && !state.priceDue) return state;
  const action = gone ? 'BUY_YES' : state.form.action;
  const next = withAction(state, action, held, top);
  return { ...next, priceDue: false, moved: state.moved || gone };
}
