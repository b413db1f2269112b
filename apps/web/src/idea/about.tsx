import { useQuery } from '@apollo/client/react';
import { formatDay } from '../format/time';
import { useQuote } from '../live/use-quote';
import classes from './idea.module.css';
import type { Idea, IdeaMarket } from './idea-query';
import { RecordQuery } from './record-query';

type Imported = NonNullable<Idea['imported']>;

/** What was written about the idea, here or where it was imported from, and how its market is resolved. */
export function About({ idea, market }: { idea: Idea; market: IdeaMarket | null }) {
  return (
    <>
      {market?.criteria && (
        <details className={classes.rules}>
          <summary>How this is resolved</summary>
          <p>{market.criteria}</p>
        </details>
      )}
      {idea.imported && (
        <p className={classes.record}>
          <strong>Imported proposal {idea.imported.number}.</strong> {recordSentence(idea.imported)}{' '}
          {market?.headline ? <RecordedOutcome ideaId={idea.id} market={market} /> : null}
        </p>
      )}
      {idea.summary && <p className={classes.summary}>{idea.summary}</p>}
    </>
  );
}

function recordSentence({ kind, createdOn, discussionRounds }: Imported): string {
  const rounds = `${discussionRounds} discussion ${discussionRounds === 1 ? 'round' : 'rounds'}`;
  return `${kind}, proposed ${formatDay(createdOn)}, ${rounds}.`;
}

/** How it ended is not asked for before the market is settled: nobody should trade on the record. */
function RecordedOutcome({ ideaId, market }: { ideaId: string; market: IdeaMarket }) {
  const { state } = useQuote(market);
  return state === 'SETTLED' ? (
    <Revealed ideaId={ideaId} />
  ) : (
    'Its recorded outcome is hidden until settlement.'
  );
}

function Revealed({ ideaId }: { ideaId: string }) {
  const { data } = useQuery(RecordQuery, { variables: { id: ideaId } });
  const record = data?.idea?.imported;
  if (!record) return null;
  const outcome = record.recordedOutcome ? `, which counts as ${record.recordedOutcome}` : '';
  return `Its recorded status is ${record.status}${outcome}.`;
}
