import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { complement, formatPoints } from '../../format/price';
import type { ContractQuote, MarketContract, MarketQuote } from '../../live/quote';
import { useContractQuote, useQuote } from '../../live/use-quote';
import { Choice } from '../../ui/choice';
import { said } from '../../words/said';
import { NoWithReason } from './no-with-reason';
import { forAuction, readTicket } from './read-ticket';
import { ReasonPart } from './reason-part';
import { reasonStance } from './reason-stance';
import { refusedField } from './refused-field';
import classes from './ticket.module.css';
import { TicketFields } from './ticket-fields';
import { TicketFoot } from './ticket-foot';
import { type Action, isByTokens, type Subject, tradeOf } from './ticket-form';
import type { OrderReason } from './use-order-reason';
import { usePlaceOrder } from './use-place-order';
import { usePreview } from './use-preview';
import { useStake } from './use-stake';
import type { Ticket } from './use-ticket';

interface TicketPanelProps {
  market: MarketQuote;
  /** Whose prices the ticket starts from: YES, or one outcome of many. */
  contract: MarketContract;
  ticket: Ticket;
  reason: OrderReason;
  headline: boolean;
  ideaId: string;
}

/** The form that places orders, with what the order would do before it is sent. */
export function TicketPanel({ market, contract, ticket, reason, headline, ideaId }: TicketPanelProps) {
  const { subject, act, round, moved } = ticket;
  const many = subject.outcome !== null;
  const auction = useQuote(market).state === 'AUCTION';
  const quote = useContractQuote(market, contract.index);
  const { price, bestBid, bestAsk } = quote;
  const { cash, orderCount, stake } = useStake(market.id, subject);
  const [tried, setTried] = useState(false);
  const trade = tradeOf(ticket.form.action, subject);
  const form = auction ? forAuction(ticket.form) : ticket.form;
  const { input, problems } = readTicket(form, { marketId: market.id, subject, auction });
  const state = usePreview(
    input,
    `${bestBid} ${bestAsk} ${cash} ${orderCount}`,
    `${round} ${stake?.contract} ${stake?.quantity}`,
  );
  const command = usePlaceOrder({
    sending: ticket.sending,
    words: { stake, many, auction },
    underWay: state.preview && !state.outdated ? { ideaId, preview: state.preview } : null,
    onTaken: (orderId) => void reason.post(orderId, reasonStance(trade, headline)),
  });
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
      aria-label={t`Ticket`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {many && <p className={classes.outcome}>{subject.outcome}</p>}
      <ActionChoice ticket={ticket} quote={auction ? null : quote} />
      {!many && !(reason.open && form.action === 'BUY_NO') && <NoWithReason act={act} reason={reason} />}
      <TicketFields
        form={form}
        change={ticket.change}
        problems={{ ...(field && refusal ? { [field]: refusal.sentence } : {}), ...(tried ? problems : {}) }}
        auction={auction}
        many={many}
      />
      <ReasonPart reason={reason} {...trade} />
      <TicketFoot
        order={{ ...trade, ...input, many, auction, current: price ?? undefined, stake }}
        state={state}
        cash={cash}
        outcome={command.outcome}
        atField={field !== null}
        busy={command.busy}
        moved={moved}
      />
    </form>
  );
}

type Refusal = { code?: string; sentence: string } | null;

/** What the exchange said of the order that was sent, else of the one that would be. */
function refusalOf(
  outcome: ReturnType<typeof usePlaceOrder>['outcome'],
  rejection: { code: string; message: string } | null,
): Refusal {
  if (outcome?.kind === 'refused') return outcome;
  return rejection && { code: rejection.code, sentence: said(rejection.message) };
}

interface OfferedAction {
  value: Action;
  label: string;
  /** The best offer that it would meet, in points. */
  detail?: string;
}

function ActionChoice({ ticket, quote }: { ticket: Ticket; quote: ContractQuote | null }) {
  const { subject, form, act } = ticket;
  return (
    <Choice legend={t`What to do`} options={actionsFor(subject, quote)} value={form.action} onChange={act} />
  );
}

/** What can be done, each with the best offer there is for it; null where orders are sealed. */
function actionsFor({ outcome, held }: Subject, quote: ContractQuote | null): OfferedAction[] {
  const [bid, ask] = [quote?.bestBid ?? null, quote?.bestAsk ?? null];
  const at = (price: string | null) => (price === null ? {} : { detail: formatPoints(price) });
  const ofNo = (price: string | null) => at(price === null ? null : complement(price));
  if (outcome !== null) {
    return [
      { value: 'BUY', label: t`Buy`, ...at(ask) },
      { value: 'SELL', label: t`Sell`, ...at(bid) },
    ];
  }
  const buys: OfferedAction[] = [
    { value: 'BUY_YES', label: t`Buy YES`, ...at(ask) },
    { value: 'BUY_NO', label: t`Buy NO`, ...ofNo(bid) },
  ];
  const sale = held === 'NO' ? ofNo(ask) : at(bid);
  return held ? [...buys, { value: 'SELL', label: t`Sell ${held}`, ...sale }] : buys;
}
