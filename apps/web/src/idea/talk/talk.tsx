import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { SignInCall } from '../../sign-in/sign-in-call';
import { Section } from '../../ui/section';
import { Cases } from './cases';
import { Composer } from './composer';
import classes from './talk.module.css';
import { type Argument, ArgumentQuery } from './talk-query';
import { ThreadPages } from './thread-pages';
import { useArrival } from './use-arrival';

/** What speaks for the idea and against it, and everything that is said. */
export function Talk({ ideaId }: { ideaId: string }) {
  const { data } = useQuery(ArgumentQuery, {
    variables: { id: ideaId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useArrival(data !== undefined);
  const idea = data?.idea;
  if (!idea || idea.stage === 'DRAFT') return null;
  const { casesFor, casesAgainst, commentCount } = idea;
  return (
    <>
      {(casesFor.length > 0 || casesAgainst.length > 0) && (
        <Section title={t`The best case for, and against`}>
          <Cases idea={idea} />
        </Section>
      )}
      <Section title={commentCount === 0 ? t`Comments` : t`Comments (${commentCount})`}>
        <div className={classes.talk}>
          <Speak idea={idea} me={data.me ?? null} />
          <ThreadPages ideaId={idea.id} mine={idea.mine} />
        </div>
      </Section>
    </>
  );
}

function Speak({
  idea: { id, mine, mergedInto },
  me,
}: {
  idea: Argument;
  me: { handle: string; name: string | null } | null;
}) {
  if (mergedInto)
    return (
      <p>
        <Trans>
          This idea was joined with <Link to={`/ideas/${mergedInto.id}`}>{mergedInto.title}</Link>. Go on
          there.
        </Trans>
      </p>
    );
  if (!me) return <SignInCall>{t`Sign in to say what speaks for it, or against.`}</SignInCall>;
  return <Composer ideaId={id} mine={mine} me={me} />;
}
