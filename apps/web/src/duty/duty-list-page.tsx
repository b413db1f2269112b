import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { formatDay } from '../format/time';
import { useMe } from '../session/use-me';
import { useSignInPath } from '../session/use-sign-in-path';
import { Page } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import classes from './duty.module.css';
import type { ListedDuty } from './duty-query';
import { dutyWords } from './duty-words';
import { useDuties } from './use-duties';

/** Everything that the member was drawn for and is not decided yet. */
export function DutyListPage() {
  const { viewer } = useMe();
  const duties = useDuties();
  const signInPath = useSignInPath();
  return (
    <Page title={t`Your duties`}>
      <h1>{t`Your duties`}</h1>
      <p
        className={classes.intro}
      >{t`Now and then the lot falls on you: to judge an idea that you have nothing to do with, or to decide on a challenge. Nobody is told that it is you, nor how you vote.`}</p>
      {viewer === null && (
        <p>
          <Trans>
            <Link to={signInPath}>{t`Sign in`}</Link> to see whether something waits for you.
          </Trans>
        </p>
      )}
      {viewer !== null && duties === undefined && <Skeleton lines={3} />}
      {viewer && duties?.length === 0 && (
        <p className={classes.nothing} data-testid="no-duties">{t`Nothing waits for you.`}</p>
      )}
      {viewer && duties && duties.length > 0 && (
        <ul className={classes.duties}>
          {duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function DutyRow({ duty: { id, kind, title, dueAt, open } }: { duty: ListedDuty }) {
  const { office, task } = dutyWords(kind);
  return (
    <li data-testid="duty">
      <p className={classes.office}>
        {office} · {open ? t`until ${formatDay(dueAt)}` : t`you have voted`}
      </p>
      <Link to={`/duty/${id}`} className={classes.title}>
        {title}
      </Link>
      {open && <p className={classes.task}>{task}</p>}
    </li>
  );
}
