import { useCallback, useState } from 'react';
import { percentField } from '../../format/entry';
import { type Contract, complement } from '../../format/price';
import { type Action, emptyTicket, priceToTrade, type TicketForm, type Top, tradeOf } from './ticket-form';
import { afterOrder, settled, type TicketState, withAction, withChanges } from './ticket-state';

export interface Ticket {
  form: TicketForm;
  held: Contract | null;
  /** Grows with every order placed. */
  round: number;
  /** The action changed without the user. */
  moved: boolean;
  change: (changes: Partial<TicketForm>) => void;
  act: (action: Action) => void;
  /** An order was placed: the next one starts from the prices of then. */
  placed: () => void;
  /** A click on the order book: its price, for the contract that the ticket trades. */
  pickPrice: (price: string, contract: Contract) => void;
}

/** The ticket's form, kept by the page so that it survives the phone's sheet and a change of layout. */
export function useTicket({ start, held, top }: { start: Action; held: Contract | null; top: Top }): Ticket {
  const [last, setState] = useState<TicketState>(() => ({
    form: { ...emptyTicket, action: start, price: priceToTrade(start, held, top) },
    sells: null,
    round: 0,
    priceDue: false,
    moved: false,
  }));
  const state = settled(last, held, top);
  // Before anything is drawn, so that no button ever stands under an order that nobody chose.
  if (state !== last) setState(state);
  const change = useCallback(
    (changes: Partial<TicketForm>) => setState((now) => withChanges(now, changes)),
    [],
  );
  const act = (action: Action) => setState((now) => withAction(now, action, held, top));
  const placed = useCallback(() => setState(afterOrder), []);
  const pickPrice = useCallback(
    (price: string, contract: Contract) =>
      setState((now) => {
        const same = tradeOf(now.form.action, held).contract === contract;
        return withChanges(now, { type: 'LIMIT', price: percentField(same ? price : complement(price)) });
      }),
    [held],
  );
  const { form, round, moved } = state;
  return { form, held, round, moved, change, act, placed, pickPrice };
}
