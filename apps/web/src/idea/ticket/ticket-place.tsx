import { Button } from '@mantine/core';
import { formatPoints, ofContract } from '../../format/price';
import type { MarketContract, MarketQuote } from '../../live/quote';
import { useContractQuote, useQuote } from '../../live/use-quote';
import { useMe } from '../../session/use-me';
import { useExchange } from '../../shell/exchange-query';
import { SignInCall } from '../../sign-in/sign-in-call';
import { Sheet } from '../../ui/sheet';
import classes from './ticket.module.css';
import type { Action } from './ticket-form';
import { TicketPanel } from './ticket-panel';
import type { Ticket } from './use-ticket';

interface TicketPlaceProps {
  market: MarketQuote;
  contract: MarketContract;
  ticket: Ticket;
  wide: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Where the ticket is: in the right column, or on a phone behind the bar at the bottom. */
export function TicketPlace({ market, contract, ticket, open, onOpen, wide }: TicketPlaceProps) {
  const { viewer } = useMe();
  const { state } = useQuote(market);
  const halted = useExchange()?.halted ?? false;
  const takesOrders = !halted && (state === 'OPEN' || state === 'AUCTION');
  if (!takesOrders || viewer === undefined || viewer?.canTrade === false) return null;
  if (viewer && viewer.status !== 'ACTIVE') return <Stopped />;
  const content = viewer ? (
    <TicketPanel market={market} contract={contract} ticket={ticket} />
  ) : (
    <SignInCall>Sign in to put tokens behind your view of this idea.</SignInCall>
  );
  if (wide) return <div className={classes.panel}>{content}</div>;
  return (
    <>
      <TicketBar
        market={market}
        contract={contract}
        many={ticket.subject.outcome !== null}
        onOpen={(action) => {
          ticket.act(action);
          onOpen(true);
        }}
      />
      <Sheet label="Ticket" open={open} onClose={() => onOpen(false)}>
        {content}
      </Sheet>
    </>
  );
}

/** An officer has stopped this account. */
function Stopped() {
  return (
    <p className={classes.stopped}>
      An officer has stopped your account for now: you cannot place orders. What you hold stays yours.
    </p>
  );
}

interface TicketBarProps {
  market: MarketQuote;
  contract: MarketContract;
  many: boolean;
  onOpen: (action: Action) => void;
}

function TicketBar({ market, contract, many, onOpen }: TicketBarProps) {
  const { price, bestBid, bestAsk } = useContractQuote(market, contract.index);
  const sealed = useQuote(market).state === 'AUCTION';
  const at = (shown: string) => (sealed ? '' : ` ${formatPoints(shown)}`);
  return (
    <div className={classes.bar} data-testid="ticket-bar">
      {many && <p className={classes.barTitle}>{contract.name}</p>}
      <Button variant="filled" color="yes" size="md" onClick={() => onOpen(many ? 'BUY' : 'BUY_YES')}>
        {many ? 'Buy' : 'Buy YES'}
        {at(bestAsk ?? price)}
      </Button>
      <Button variant="filled" color="no" size="md" onClick={() => onOpen(many ? 'SELL' : 'BUY_NO')}>
        {many ? 'Sell' : 'Buy NO'}
        {at(many ? (bestBid ?? price) : ofContract(bestBid ?? price, 'NO'))}
      </Button>
    </div>
  );
}
