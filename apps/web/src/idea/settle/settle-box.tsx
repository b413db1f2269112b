import { useQuery } from '@apollo/client/react';
import { useQuote } from '../../live/use-quote';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import type { IdeaMarket } from '../idea-query';
import { isOver } from '../payout';
import { RecordQuery } from '../record-query';
import { SettleForm } from './settle-form';

/** For those who may settle: the outcome, prefilled with what the record says. */
export function SettleBox({ ideaId, market }: { ideaId: string; market: IdeaMarket }) {
  const { state } = useQuote(market);
  const { data, loading } = useQuery(RecordQuery, { variables: { id: ideaId } });
  if (isOver(state)) return null;
  const record = data?.idea?.imported;
  return (
    <Section title="Settle">
      {loading && !data ? (
        <Skeleton lines={2} />
      ) : (
        <>
          {record && (
            <p>
              The record says {record.status}
              {record.recordedOutcome ? `: ${record.recordedOutcome}.` : '; the outcome is not known yet.'}
            </p>
          )}
          <SettleForm marketId={market.id} ideaId={ideaId} recorded={record?.recordedOutcome ?? null} />
        </>
      )}
    </Section>
  );
}
