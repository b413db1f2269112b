import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { isUnderWay } from '../../api/use-command';
import { formatPoints, ofContract } from '../../format/price';
import type { MarketContract, MarketQuote } from '../../live/quote';
import { useContractQuote, useQuote } from '../../live/use-quote';
import { noTradeSentence } from '../../session/no-trade-sentence';
import { useMe } from '../../session/use-me';
import { useExchange } from '../../shell/exchange-query';
import { SignInCall } from '../../sign-in/sign-in-call';
import { Choice } from '../../ui/choice';
import { Sheet } from '../../ui/sheet';
import { EasyTicketForm } from './easy/easy-ticket';
import type { EasyTicket, TicketMode } from './easy/use-easy-ticket';
import { NoWithReason } from './no-with-reason';
import classes from './ticket.module.css';
import type { Action } from './ticket-form';
import { TicketPanel } from './ticket-panel';
import type { OrderReason } from './use-order-reason';
import type { Ticket } from './use-ticket';

interface TicketPlaceProps {
  market: MarketQuote;
  contract: MarketContract;
  ticket: Ticket;
  reason: OrderReason;
  headline: boolean;
  /** Null where there is only trading. */
  easy: EasyTicket | null;
  ideaId: string;
  mode: TicketMode;
  onMode: (mode: TicketMode) => void;
  wide: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

const modes = [
  { value: 'ESTIMATE', label: t`Estimate` },
  { value: 'TRADE', label: t`Trade` },
] as const;

/** Where the ticket is: in the right column, or on a phone behind the bar at the bottom. */
export function TicketPlace(props: TicketPlaceProps) {
  const { market, contract, ticket, reason, easy, onMode, open, onOpen, wide } = props;
  const { viewer } = useMe();
  const { state } = useQuote(market);
  const halted = useExchange()?.halted ?? false;
  const takesOrders = !halted && (state === 'OPEN' || state === 'AUCTION');
  if (!takesOrders || viewer === undefined) return null;
  const why = viewer && noTradeSentence(viewer);
  if (why) return <NoTicket why={why} wide={wide} />;
  const content = viewer ? (
    <Tickets {...props} />
  ) : (
    <SignInCall>{t`Sign in to put tokens behind your view of this idea.`}</SignInCall>
  );
  if (wide) return <div className={classes.panel}>{content}</div>;
  const show = (mode: TicketMode) => {
    onMode(mode);
    onOpen(true);
  };
  const kept = isUnderWay(ticket.sending) ? ticket.form.action : null;
  return (
    <>
      <TicketBar
        market={market}
        contract={contract}
        many={ticket.subject.outcome !== null}
        onEstimate={easy && (() => show('ESTIMATE'))}
        onOpen={(action) => {
          // What may have arrived is tried again as it was, not at the price of now.
          if (action !== kept) ticket.act(action);
          show('TRADE');
        }}
        trades={kept ?? 'BUY_YES'}
        reason={viewer ? reason : null}
      />
      <Sheet label={t`Ticket`} open={open} onClose={() => onOpen(false)}>
        {content}
      </Sheet>
    </>
  );
}

/** The easy one first; milestones, and outcomes of many, are traded only. */
function Tickets({
  market,
  contract,
  ticket,
  reason,
  headline,
  easy,
  ideaId,
  mode,
  onMode,
}: TicketPlaceProps) {
  const panel = <TicketPanel {...{ market, contract, ticket, reason, headline, ideaId }} />;
  if (!easy) return panel;
  const dissent = (action: Action) => {
    ticket.act(action);
    onMode('TRADE');
  };
  return (
    <div className={classes.modes}>
      <Choice legend={t`How to say it`} options={modes} value={mode} onChange={onMode} />
      {mode === 'ESTIMATE' ? (
        <>
          <EasyTicketForm market={market} ideaId={ideaId} easy={easy} />
          <NoWithReason act={dissent} reason={reason} />
        </>
      ) : (
        panel
      )}
    </div>
  );
}

/** For who cannot trade: a word in the ticket's place, on a phone where its bar would be. */
function NoTicket({ why, wide }: { why: string; wide: boolean }) {
  const words = <p className={classes.noTicket}>{why}</p>;
  return wide ? words : <div className={classes.bar}>{words}</div>;
}

interface TicketBarProps {
  market: MarketQuote;
  contract: MarketContract;
  many: boolean;
  /** Null where there is only trading. */
  onEstimate: (() => void) | null;
  onOpen: (action: Action) => void;
  /** What the ticket opens with where the bar has one button for trading. */
  trades: Action;
  /** Null for a stranger. */
  reason: OrderReason | null;
}

function TicketBar({ market, contract, many, onEstimate, onOpen, trades, reason }: TicketBarProps) {
  const { price, bestBid, bestAsk } = useContractQuote(market, contract.index);
  const bid = bestBid ?? price;
  const sealed = useQuote(market).state === 'AUCTION';
  const at = (shown: string | null) => (sealed || shown === null ? '' : ` ${formatPoints(shown)}`);
  return (
    <div className={classes.bar} data-testid="ticket-bar">
      {many && <p className={classes.barTitle}>{contract.name}</p>}
      {onEstimate ? (
        <>
          <Button variant="filled" color="yes" size="md" onClick={onEstimate}>{t`Estimate`}</Button>
          <Button variant="default" size="md" onClick={() => onOpen(trades)}>{t`Trade`}</Button>
        </>
      ) : (
        <>
          <Button variant="filled" color="yes" size="md" onClick={() => onOpen(many ? 'BUY' : 'BUY_YES')}>
            {many ? t`Buy` : t`Buy YES`}
            {at(bestAsk ?? price)}
          </Button>
          <Button variant="filled" color="no" size="md" onClick={() => onOpen(many ? 'SELL' : 'BUY_NO')}>
            {many ? t`Sell` : t`Buy NO`}
            {at(many ? bid : bid && ofContract(bid, 'NO'))}
          </Button>
        </>
      )}
      {!many && reason && <NoWithReason act={onOpen} reason={reason} />}
    </div>
  );
}
