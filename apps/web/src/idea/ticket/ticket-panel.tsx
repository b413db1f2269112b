import { useState } from 'react';
import type { MarketContract, MarketQuote } from '../../live/quote';
import { useContractQuote, useQuote } from '../../live/use-quote';
import { useMe } from '../../session/use-me';
import { Choice } from '../../ui/choice';
import { forAuction, readTicket } from './read-ticket';
import { refusedField } from './refused-field';
import type { Stake } from './split-trade';
import classes from './ticket.module.css';
import { TicketFields } from './ticket-fields';
import { TicketFoot } from './ticket-foot';
import { type Action, isByTokens, type Subject, tradeOf } from './ticket-form';
import { usePlaceOrder } from './use-place-order';
import { usePreview } from './use-preview';
import type { Ticket } from './use-ticket';

interface TicketPanelProps {
  market: MarketQuote;
  /** Whose prices the ticket starts from: YES, or one outcome of many. */
  contract: MarketContract;
  ticket: Ticket;
}

/** The form that places orders, with what the order would do before it is sent. */
export function TicketPanel({ market, contract, ticket }: TicketPanelProps) {
  const { subject, act, round, moved } = ticket;
  const many = subject.outcome !== null;
  const auction = useQuote(market).state === 'AUCTION';
  const { price, bestBid, bestAsk } = useContractQuote(market, contract.index);
  const { cash, orderCount, stake } = useStake(market.id, subject);
  const [tried, setTried] = useState(false);
  const command = usePlaceOrder({ stake, many, auction });
  const form = auction ? forAuction(ticket.form) : ticket.form;
  const { input, problems } = readTicket(form, { marketId: market.id, subject, auction });
  const state = usePreview(
    input,
    `${bestBid} ${bestAsk} ${cash} ${orderCount}`,
    `${round} ${stake?.contract} ${stake?.quantity}`,
  );
  const refusal = refusalOf(command.outcome, state.rejection);
  const shows = { byTokens: isByTokens(form), total: form.total !== '' && form.timeInForce === 'FOK' };
  const field = refusedField(refusal?.code, shows);

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
      {many && <p className={classes.outcome}>{subject.outcome}</p>}
      <Choice legend="What to do" options={actionsFor(subject)} value={form.action} onChange={act} />
      <TicketFields
        form={form}
        change={ticket.change}
        problems={{ ...(field && refusal ? { [field]: refusal.sentence } : {}), ...(tried ? problems : {}) }}
        auction={auction}
        many={many}
      />
      <TicketFoot
        order={{ ...tradeOf(form.action, subject), ...input, many, auction, current: price, stake }}
        state={state}
        outcome={command.outcome}
        atField={field !== null}
        busy={command.busy}
        moved={moved}
      />
    </form>
  );
}

function useStake(marketId: string, { outcome }: Subject) {
  const { viewer } = useMe();
  const held = viewer?.positions.filter((position) => position.market.id === marketId) ?? [];
  const position = held.find(({ contract }) => outcome === null || contract.name === outcome);
  const stake: Stake | null = position
    ? { contract: position.contract.name, quantity: position.quantity }
    : null;
  return { stake, cash: viewer?.balance.cash, orderCount: viewer?.orders.length };
}

type Refusal = { code?: string; sentence: string } | null;

/** What the exchange said of the order that was sent, else of the one that would be. */
function refusalOf(
  outcome: ReturnType<typeof usePlaceOrder>['outcome'],
  rejection: { code: string; message: string } | null,
): Refusal {
  if (outcome?.kind === 'refused') return outcome;
  return rejection && { code: rejection.code, sentence: rejection.message };
}

function actionsFor({ outcome, held }: Subject): { value: Action; label: string }[] {
  if (outcome !== null) {
    return [
      { value: 'BUY', label: 'Buy' },
      { value: 'SELL', label: 'Sell' },
    ];
  }
  const buys: { value: Action; label: string }[] = [
    { value: 'BUY_YES', label: 'Buy YES' },
    { value: 'BUY_NO', label: 'Buy NO' },
  ];
  return held ? [...buys, { value: 'SELL', label: `Sell ${held}` }] : buys;
}
