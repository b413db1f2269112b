import { useCallback, useState } from 'react';
import { type CommandState, useCommandState } from '../../api/use-command';
import type { Action, Subject, TicketForm, Top } from './ticket-form';
import {
  afterOrder,
  newTicket,
  settled,
  type TicketState,
  withAction,
  withChanges,
  withPrice,
} from './ticket-state';

export interface Ticket {
  form: TicketForm;
  subject: Subject;
  /** Grows with every order placed. */
  round: number;
  /** The action changed without the user. */
  moved: boolean;
  /** The last order. */
  sending: CommandState;
  change: (changes: Partial<TicketForm>) => void;
  act: (action: Action) => void;
  /** An order was placed: the next one is said anew. */
  placed: () => void;
  /** A click on the order book: its price, for the contract that the ticket trades. */
  pickPrice: (price: string, contract: string) => void;
}

interface TicketStart {
  start: Action;
  subject: Subject;
  top: Top;
}

/** The ticket's form and its order, kept by the page so that they survive the phone's sheet and a change of layout. */
export function useTicket({ start, subject, top }: TicketStart): Ticket {
  const [last, setState] = useState<TicketState>(() => newTicket(start, subject, top));
  const state = settled(last, subject, top);
  // Before anything is drawn, so that no button ever stands under an order that nobody chose.
  if (state !== last) setState(state);
  const sending = useCommandState();
  const { forget } = sending;
  // What was said about the last order does not speak of the next one, however that came to be said.
  const say = useCallback(
    (next: (now: TicketState) => TicketState) => {
      forget();
      setState(next);
    },
    [forget],
  );
  const change = useCallback(
    (changes: Partial<TicketForm>) => say((now) => withChanges(now, changes)),
    [say],
  );
  const act = (action: Action) => say((now) => withAction(now, action, subject, top));
  const placed = useCallback(() => setState(afterOrder), []);
  const { outcome, held } = subject;
  const pickPrice = useCallback(
    (price: string, contract: string) => say((now) => withPrice(now, { price, contract }, { outcome, held })),
    [say, outcome, held],
  );
  const { form, round, moved } = state;
  return { form, subject, round, moved, sending, change, act, placed, pickPrice };
}
