import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import classes from './answers.module.css';
import { AnswerBookQuery, AnswerRuleQuery, type BookItem } from './answers-query';
import { AnsweredItem, WaitingItem } from './book-items';
import { DeciderRecords } from './decider-records';
import { ruleSentence } from './rule-sentence';

const pollMs = 10_000;
/** As the query asks for. */
const pageSize = 50;

/** What the organisation owes an answer, and what it answered: the same for everybody. */
export function AnswersPage() {
  const more = useRef(false);
  const { data, error, refetch, fetchMore } = useQuery(AnswerBookQuery, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMs,
    // The first page anew would take away what was asked for besides.
    skipPollAttempt: () => document.hidden || more.current,
  });
  const rule = useQuery(AnswerRuleQuery, { fetchPolicy: 'cache-and-network' }).data?.exchange.ideasPolicy;
  const book = data?.answerBook;
  more.current = (book?.nodes.length ?? 0) > pageSize;
  return (
    <Page title={t`Answers`} aside={<DeciderRecords />}>
      <h1>{t`Answers`}</h1>
      <p className={classes.intro}>
        {ruleSentence(rule)} {t`Who has to answer and does not stands here too.`}
      </p>
      {!book &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={5} />
        ))}
      {book && (
        <div className={classes.sections}>
          <Waiting items={book.nodes} />
          <Section title={t`Answered`}>
            <Answered items={book.nodes} />
            <More pageInfo={book.pageInfo} fetchMore={fetchMore} label={t`Show earlier ones`} />
          </Section>
        </div>
      )}
    </Page>
  );
}

function Waiting({ items }: { items: readonly BookItem[] }) {
  const waiting = items.filter(({ clock }) => clock !== null);
  const mine = waiting.filter(({ idea, clock }) => idea.youDecide && clock?.state !== 'DEFERRED');
  return (
    <Section
      title={t`Waiting for an answer`}
      aside={mine.length > 0 && <span className={classes.mine}>{t`${mine.length} for you`}</span>}
    >
      {waiting.length === 0 && <p className={classes.hint}>{t`No idea waits for an answer.`}</p>}
      <ul className={classes.items}>
        {waiting.map(
          (item) => item.clock && <WaitingItem key={item.idea.id} idea={item.idea} clock={item.clock} />,
        )}
      </ul>
    </Section>
  );
}

function Answered({ items }: { items: readonly BookItem[] }) {
  const answered = items.filter(({ answer }) => answer !== null);
  if (answered.length === 0) return <p className={classes.hint}>{t`Nothing has been answered so far.`}</p>;
  return (
    <ul className={classes.items}>
      {answered.map(
        ({ idea, answer }) =>
          answer && <AnsweredItem key={`${idea.id} ${answer.at}`} idea={idea} answer={answer} />,
      )}
    </ul>
  );
}
