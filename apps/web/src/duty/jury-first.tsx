import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { formatDay } from '../format/time';
import { Page } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import classes from './duty.module.css';
import type { ListedDuty } from './duty-query';
import { useDuties } from './use-duties';

/** The duty of a juror who has not voted yet, about this idea; undefined while that is not known. */
export function useJuryDuty(ideaId: string): ListedDuty | null | undefined {
  const duties = useDuties();
  if (duties === undefined) return undefined;
  return duties.find((duty) => duty.ideaId === ideaId && duty.kind === 'JURY' && duty.open) ?? null;
}

interface JuryFirstProps {
  title: string;
  duty: ListedDuty | undefined;
}

/** Instead of an idea's page, for a juror who has not voted: prices and people would lead the judgement. */
export function JuryFirst({ title, duty }: JuryFirstProps) {
  if (duty === undefined)
    return (
      <Page title={title}>
        <h1>{title}</h1>
        <Skeleton lines={8} />
      </Page>
    );
  return (
    <Page title={title}>
      <p className={classes.office}>{t`Jury duty`}</p>
      <h1>{title}</h1>
      <div className={classes.first} data-testid="jury-first">
        <p>{t`You were drawn by lot to judge this idea, so its prices and its argument wait until you have voted. You have until ${formatDay(duty.dueAt)}.`}</p>
        <p>
          <Link to={`/duty/${duty.id}`}>{t`Read the idea and vote`}</Link>
        </p>
      </div>
    </Page>
  );
}
