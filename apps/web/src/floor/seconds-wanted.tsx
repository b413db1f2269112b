import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import classes from './seconds-wanted.module.css';
import type { SecondsWantedState } from './use-seconds-wanted';
import { WantedRow } from './wanted-row';

interface SecondsWantedProps {
  wanted: SecondsWantedState;
  /** Not all are asked for. */
  narrowed: boolean;
}

/** Ideas that need seconds, and those whose opening is announced. */
export function SecondsWanted({ wanted: { ideas, error, reread, more }, narrowed }: SecondsWantedProps) {
  if (!ideas && error) return <Problem error={error} onRetry={reread} />;
  if (!ideas) return <Skeleton lines={6} label={t`Loading the ideas`} />;
  const opening = ideas.nodes.filter(({ stage }) => stage !== 'PROPOSED');
  const needing = ideas.nodes.filter(({ stage }) => stage === 'PROPOSED');
  return (
    <>
      {needing.length === 0 && <Nobody filtered={narrowed} />}
      <ol className={classes.list} aria-label={t`Ideas that need seconds`}>
        {needing.map((idea) => (
          <WantedRow key={idea.id} idea={idea} />
        ))}
      </ol>
      {opening.length > 0 && (
        <>
          <h2 className={classes.heading}>{t`Opening soon`}</h2>
          <ol className={classes.list} aria-label={t`Ideas that open soon`}>
            {opening.map((idea) => (
              <WantedRow key={idea.id} idea={idea} />
            ))}
          </ol>
        </>
      )}
      {ideas.totalCount > ideas.nodes.length && <Button size="xs" onClick={more}>{t`More`}</Button>}
    </>
  );
}

function Nobody({ filtered }: { filtered: boolean }) {
  return (
    <p className={classes.empty}>
      {filtered ? (
        t`No idea that needs seconds matches. Try other words or all topics.`
      ) : (
        <Trans>
          No idea needs seconds now. <Link to="/propose">{t`Propose one`}</Link>
        </Trans>
      )}
    </p>
  );
}
