import { t } from '@lingui/core/macro';
import { useStanding } from '../live/use-standing';
import { EvidenceBars } from '../ui/evidence-bars';
import { Flashing } from '../ui/flashing';
import classes from './idea-row.module.css';
import type { ListedIdea } from './ideas-query';

/** What independent people believe, and how much stands behind it; or that it is not known yet. */
export function MeritCell({ idea, sealed }: { idea: ListedIdea; sealed: boolean }) {
  const { merit, evidence } = useStanding(idea);
  if (merit === null || evidence === null)
    return (
      <p
        className={classes.merit}
        data-empty
        title={t`Merit is told once five people outside the team stand behind it.`}
      >
        <span className="visually-hidden">{t`Merit `}</span>
        {sealed ? t`sealed` : t`not yet`}
      </p>
    );
  return (
    <p className={classes.merit} data-testid="row-merit" data-merit={merit}>
      <span className="visually-hidden">{t`Merit `}</span>
      <strong>
        <Flashing value={BigInt(merit)}>{merit}</Flashing>
      </strong>
      <EvidenceBars grade={evidence} />
    </p>
  );
}
