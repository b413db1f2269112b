import { Button } from '@mantine/core';
import { formatPoints, ofContract } from '../../format/price';
import type { MarketQuote } from '../../live/quote';
import { useQuote } from '../../live/use-quote';
import { useMe } from '../../session/use-me';
import { SignInCall } from '../../sign-in/sign-in-call';
import { Sheet } from '../../ui/sheet';
import classes from './ticket.module.css';
import type { Action } from './ticket-form';
import { TicketPanel } from './ticket-panel';
import type { Ticket } from './use-ticket';

interface TicketPlaceProps {
  market: MarketQuote;
  ticket: Ticket;
  wide: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Where the ticket is: in the right column, or on a phone behind the bar at the bottom. */
export function TicketPlace({ market, ticket, wide, open, onOpen }: TicketPlaceProps) {
  const { viewer } = useMe();
  const { state } = useQuote(market);
  if (state !== 'OPEN' || viewer === undefined || viewer?.canTrade === false) return null;
  const content = viewer ? (
    <TicketPanel market={market} ticket={ticket} />
  ) : (
    <SignInCall>Sign in to put tokens behind your view of this idea.</SignInCall>
  );
  if (wide) return <div className={classes.panel}>{content}</div>;
  return (
    <>
      <TicketBar
        market={market}
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

function TicketBar({ market, onOpen }: { market: MarketQuote; onOpen: (action: Action) => void }) {
  const { price, bestBid, bestAsk } = useQuote(market);
  const no = ofContract(bestBid ?? price, 'NO');
  return (
    <div className={classes.bar} data-testid="ticket-bar">
      <Button variant="filled" color="yes" size="md" onClick={() => onOpen('BUY_YES')}>
        Buy YES {formatPoints(bestAsk ?? price)}
      </Button>
      <Button variant="filled" color="no" size="md" onClick={() => onOpen('BUY_NO')}>
        Buy NO {formatPoints(no)}
      </Button>
    </div>
  );
}
