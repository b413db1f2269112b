import { useState } from 'react';
import type { MarketQuote } from '../../live/quote';
import { useQuote } from '../../live/use-quote';
import { useMe } from '../../session/use-me';
import { Choice } from '../../ui/choice';
import classes from './ticket.module.css';
import { TicketFields } from './ticket-fields';
import { TicketFoot } from './ticket-foot';
import type { Action } from './ticket-form';
import { readTicket, timeInForceOf, tradeOf } from './ticket-form';
import { usePlaceOrder } from './use-place-order';
import { usePreview } from './use-preview';
import type { Ticket } from './use-ticket';

interface TicketPanelProps {
  market: MarketQuote;
  ticket: Ticket;
}

/** The form that places orders, with what the order would do before it is sent. */
export function TicketPanel({ market, ticket }: TicketPanelProps) {
  const { form, held, act, round, moved } = ticket;
  const { price, bestBid, bestAsk } = useQuote(market);
  const { viewer } = useMe();
  const [tried, setTried] = useState(false);
  const stake = viewer?.positions.find((position) => position.market.id === market.id) ?? null;
  const command = usePlaceOrder(stake);
  const { input, problems } = readTicket(form, { marketId: market.id, held });
  const state = usePreview(
    input,
    `${bestBid} ${bestAsk} ${viewer?.balance.cash} ${viewer?.orders.length}`,
    `${round} ${stake?.contract} ${stake?.quantity}`,
  );

  const submit = async () => {
    if (moved) return;
    setTried(true);
    if (!input) return;
    const { kind } = await command.run(input);
    if (kind !== 'done') return;
    setTried(false);
    ticket.placed();
  };

  return (
    <form
      className={classes.ticket}
      aria-label="Ticket"
      noValidate
      // What was said about the last order does not speak of the next one.
      onChange={command.forget}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choice legend="What to do" options={actionsFor(held)} value={form.action} onChange={act} />
      <TicketFields ticket={ticket} problems={tried ? problems : {}} refusal={command.outcome} />
      <TicketFoot
        order={{
          ...tradeOf(form.action, held),
          price: input?.price,
          timeInForce: timeInForceOf(form),
          current: price,
          stake,
        }}
        state={state}
        outcome={command.outcome}
        busy={command.busy}
        moved={moved}
      />
    </form>
  );
}

function actionsFor(held: Ticket['held']): { value: Action; label: string }[] {
  const buys: { value: Action; label: string }[] = [
    { value: 'BUY_YES', label: 'Buy YES' },
    { value: 'BUY_NO', label: 'Buy NO' },
  ];
  return held ? [...buys, { value: 'SELL', label: `Sell ${held}` }] : buys;
}
