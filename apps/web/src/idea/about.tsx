import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import { useQuote } from '../live/use-quote';
import { said } from '../words/said';
import { ClaimFacts } from './claim-facts';
import classes from './idea.module.css';
import type { Idea, IdeaMarket } from './idea-query';
import { RecordQuery } from './record-query';

type Imported = NonNullable<Idea['imported']>;

/** How the market is resolved, and what is known of an idea that was imported. */
export function About({ idea, market }: { idea: Idea; market: IdeaMarket | null }) {
  return (
    <>
      {market?.criteria && (
        <details className={classes.rules}>
          <summary>{t`How this is resolved`}</summary>
          <p>{said(market.criteria)}</p>
          <ClaimFacts market={market} />
        </details>
      )}
      {idea.imported && (
        <p className={classes.record}>
          <strong>{t`Imported proposal ${idea.imported.number}.`}</strong> {recordSentence(idea.imported)}{' '}
          {market?.headline ? <RecordedOutcome idea={idea} market={market} /> : null}
        </p>
      )}
    </>
  );
}

function recordSentence({ kind, createdOn, discussionRounds }: Imported): string {
  const rounds = plural(discussionRounds, { one: '# discussion round', other: '# discussion rounds' });
  return t`${kind}, proposed ${formatDay(createdOn)}, ${rounds}.`;
}

/**
 * How it ended is not asked for before the market is settled: nobody should trade on the record. That there is one to
 * decide is told by the headline; where members decide, there is nothing to hide.
 */
function RecordedOutcome({ idea, market }: { idea: Idea; market: IdeaMarket }) {
  const { state } = useQuote(market);
  if (state === 'SETTLED') return <Revealed ideaId={idea.id} />;
  return idea.headline === 'RECORD' && t`What its record says of the outcome is hidden until settlement.`;
}

function Revealed({ ideaId }: { ideaId: string }) {
  const { data } = useQuery(RecordQuery, { variables: { id: ideaId } });
  const record = data?.idea?.imported;
  if (!record) return null;
  return record.recordedOutcome
    ? t`Its recorded status is ${record.status}, which counts as ${record.recordedOutcome}.`
    : t`Its recorded status is ${record.status}.`;
}
