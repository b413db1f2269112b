import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { formatDayAndClock } from '../format/time';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import classes from './duty.module.css';
import type { DutyKind } from './duty-query';
import { LotCheckButton } from './lot-check-button';
import { LotQuery, type PublishedLot } from './lot-query';
import { LotTickets } from './lot-tickets';

interface DrawProps {
  marketId: string;
  kind: DutyKind;
  summary: string;
}

/** How members were drawn, for everybody to check; read when somebody opens it. */
export function Draw({ marketId, kind, summary }: DrawProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.more}
      data-testid={`draw-${kind}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {open && <ReadLot marketId={marketId} kind={kind} />}
    </details>
  );
}

function ReadLot({ marketId, kind }: Omit<DrawProps, 'summary'>) {
  const { data, error, refetch } = useQuery(LotQuery, {
    variables: { marketId, kind },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.lot) return <ShownLot lot={data.lot} />;
  if (error) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  return data ? <p>{t`There is no such market.`}</p> : <Skeleton lines={4} />;
}

function ShownLot({ lot }: { lot: PublishedLot }) {
  if (lot.drawnAt === null)
    return (
      <div className={classes.lot}>
        <p>{t`The draw is bound already: its secret is fixed, and this is its digest (SHA-256). Note it down if you want to check the draw later.`}</p>
        <dl className={classes.published}>
          <Published name={t`Digest`} value={lot.commitment} />
        </dl>
      </div>
    );
  return (
    <div className={classes.lot}>
      <p>{t`Drawn on ${formatDayAndClock(lot.drawnAt)} among ${lot.tickets.length} members. Each has a secret ticket; the seed puts the tickets in order, and they were asked one after the other. The seed comes from a secret that was bound when the market was listed, and from the journal as it stood at the draw, so nobody could choose it.`}</p>
      <dl className={classes.published}>
        <Published name={t`Bound before, as a digest`} value={lot.commitment} />
        <Published name={t`The secret`} value={lot.secret} />
        <Published
          name={t`Hash of row ${lot.journalSequence ?? ''} of the journal`}
          value={lot.journalHash}
        />
        <Published name={t`The seed`} value={lot.seed} />
        <Published name={t`Your ticket`} value={lot.mine} />
      </dl>
      <LotCheckButton lot={lot} />
      <LotTickets lot={lot} />
    </div>
  );
}

function Published({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </div>
  );
}
