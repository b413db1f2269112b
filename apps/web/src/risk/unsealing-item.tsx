import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { formatMoment } from '../format/time';
import type { Viewer } from '../session/me-query';
import { said } from '../words/said';
import { DecideUnsealing } from './decide-unsealing';
import classes from './risk.module.css';
import type { Unsealing } from './risk-query';

interface UnsealingItemProps {
  unsealing: Unsealing;
  viewer: Viewer;
  withQuestion: boolean;
}

export function UnsealingItem({ unsealing, viewer, withQuestion }: UnsealingItemProps) {
  const { alias, reason, state, requestedBy, requestedAt } = unsealing;
  const question = said(unsealing.question);
  return (
    <li data-testid="unsealing" data-state={state}>
      <p>
        <strong>{alias}</strong>
        {withQuestion && <span className={classes.hint}>{t` in “${question}”`}</span>}
      </p>
      <p>{reason}</p>
      <p className={classes.hint}>{t`Asked by ${requestedBy}, ${formatMoment(requestedAt)}.`}</p>
      <Outcome unsealing={unsealing} viewer={viewer} />
    </li>
  );
}

function Outcome({ unsealing, viewer }: Omit<UnsealingItemProps, 'withQuestion'>) {
  const { state, requestedBy, decidedBy, decidedAt, handle, name } = unsealing;
  if (state === 'REQUESTED') {
    if (requestedBy === viewer.handle)
      return <p className={classes.hint}>{t`Another officer has to decide.`}</p>;
    return <DecideUnsealing unsealing={unsealing} />;
  }
  const by = `${decidedBy ?? t`another officer`}${decidedAt ? `, ${formatMoment(decidedAt)}` : ''}`;
  if (state === 'DECLINED') return <p>{t`Declined by ${by}.`}</p>;
  return (
    <p>
      {handle ? (
        <Trans>
          It is <strong>{handle}</strong>
          {name && `, ${name}`}.{' '}
        </Trans>
      ) : (
        t`Who it was is erased. `
      )}
      <span className={classes.hint}>{t`Approved by ${by}.`}</span>
    </p>
  );
}
