import { useCallback, useState } from 'react';
import { percentField } from '../../format/entry';
import { type Contract, complement } from '../../format/price';
import { type Action, emptyTicket, priceToTrade, type TicketForm, type Top, tradeOf } from './ticket-form';

export interface Ticket {
  form: TicketForm;
  held: Contract | null;
  change: (changes: Partial<TicketForm>) => void;
  act: (action: Action) => void;
  /** A click on the order book: its price, for the contract that the ticket trades. */
  pickPrice: (price: string, contract: Contract) => void;
}

/** The ticket's form, kept by the page so that it survives the phone's sheet and a change of layout. */
export function useTicket({ start, held, top }: { start: Action; held: Contract | null; top: Top }): Ticket {
  const [form, setForm] = useState<TicketForm>(() => ({
    ...emptyTicket,
    action: start,
    price: priceToTrade(start, held, top),
  }));
  const change = useCallback(
    (changes: Partial<TicketForm>) => setForm((last) => ({ ...last, ...changes })),
    [],
  );
  const act = (action: Action) => change({ action, price: priceToTrade(action, held, top) });
  const pickPrice = useCallback(
    (price: string, contract: Contract) =>
      setForm((last) => {
        const ticket = tradeOf(last.action, held).contract;
        return {
          ...last,
          type: 'LIMIT',
          price: percentField(ticket === contract ? price : complement(price)),
        };
      }),
    [held],
  );
  // What was held may be sold by now.
  const action = form.action === 'SELL' && held === null ? 'BUY_YES' : form.action;
  return { form: { ...form, action }, held, change, act, pickPrice };
}
