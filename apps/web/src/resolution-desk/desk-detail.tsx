import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Verdict } from '../duty/verdict';
import { ClaimFacts } from '../idea/claim-facts';
import type { IdeaMarket } from '../idea/idea-query';
import { ResolutionBox } from '../idea/life/resolution-box';
import { PendingResolution } from '../idea/officer/pending-resolution';
import { ProposeForm } from '../idea/officer/propose-form';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { said } from '../words/said';
import { type DeskItem, DeskMarketQuery } from './desk-query';
import classes from './resolution-desk.module.css';

interface DeskDetailProps {
  item: DeskItem;
  /** The market is further on than the item says. */
  onChanged: () => void;
}

/** All that one has to know to decide, and the forms by which one does. */
export function DeskDetail({ item, onChanged }: DeskDetailProps) {
  const { data, error, refetch } = useQuery(DeskMarketQuery, {
    variables: { id: item.market.id },
    fetchPolicy: 'cache-and-network',
  });
  const market = data?.market;
  useChanges(market ? `${market.state} ${market.resolution?.status ?? ''}` : null, onChanged);
  if (!market) return error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={4} />;
  return (
    <div className={classes.detail}>
      <p className={classes.criteria}>{said(market.criteria)}</p>
      <ClaimFacts market={market} />
      {market.flagReason && <p>{t`An officer doubts that it can be resolved: ${market.flagReason}`}</p>}
      <ResolutionBox market={market} />
      <Verdict ideaId={item.market.ideaId} marketId={market.id} />
      {item.eligible && <Acts item={item} market={market} />}
    </div>
  );
}

function Acts({ item, market }: { item: DeskItem; market: IdeaMarket }) {
  const { resolution } = market;
  if (item.state === 'TO_PROPOSE') return <ProposeForm ideaId={item.market.ideaId} market={market} />;
  return resolution ? <PendingResolution market={market} resolution={resolution} /> : null;
}

/** Calls back when the text is another one than at first. */
function useChanges(text: string | null, onChanged: () => void): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (text === null || text === seen.current) return;
    const isFirst = seen.current === null;
    seen.current = text;
    if (!isFirst) onChanged();
  }, [text, onChanged]);
}
