import { formatMoment } from '../format/time';
import type { Viewer } from '../session/me-query';
import { DecideUnsealing } from './decide-unsealing';
import classes from './risk.module.css';
import type { Unsealing } from './risk-query';

interface UnsealingItemProps {
  unsealing: Unsealing;
  viewer: Viewer;
  withQuestion: boolean;
}

export function UnsealingItem({ unsealing, viewer, withQuestion }: UnsealingItemProps) {
  const { alias, question, reason, state, requestedBy, requestedAt } = unsealing;
  return (
    <li data-testid="unsealing" data-state={state}>
      <p>
        <strong>{alias}</strong>
        {withQuestion && <span className={classes.hint}> in “{question}”</span>}
      </p>
      <p>{reason}</p>
      <p className={classes.hint}>
        Asked by {requestedBy}, {formatMoment(requestedAt)}.
      </p>
      <Outcome unsealing={unsealing} viewer={viewer} />
    </li>
  );
}

function Outcome({ unsealing, viewer }: Omit<UnsealingItemProps, 'withQuestion'>) {
  const { state, requestedBy, decidedBy, decidedAt, handle, name } = unsealing;
  if (state === 'REQUESTED') {
    if (requestedBy === viewer.handle) return <p className={classes.hint}>Another officer has to decide.</p>;
    return <DecideUnsealing unsealing={unsealing} />;
  }
  const by = `${decidedBy ?? 'another officer'}${decidedAt ? `, ${formatMoment(decidedAt)}` : ''}`;
  if (state === 'DECLINED') return <p>Declined by {by}.</p>;
  return (
    <p>
      {handle ? (
        <>
          It is <strong>{handle}</strong>
          {name && `, ${name}`}.{' '}
        </>
      ) : (
        'Who it was is erased. '
      )}
      <span className={classes.hint}>Approved by {by}.</span>
    </p>
  );
}
