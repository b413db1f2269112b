import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatAge } from '../format/time';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import { Problem } from '../ui/problem';
import { ReasonField } from '../ui/reason-field';
import { Skeleton } from '../ui/skeleton';
import classes from './moderation.module.css';
import { LiftRestrictionMutation, type Restriction, RestrictionsQuery } from './restriction-query';

/** Who may not trade what. */
export function RestrictionList() {
  const { data, error, refetch } = useQuery(RestrictionsQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={3} />
    );
  }
  if (data.restrictions.length === 0)
    return <p className={classes.hint}>{t`Everybody may trade everything.`}</p>;
  return (
    <ul className={classes.items}>
      {data.restrictions.map((restriction) => (
        <RestrictionItem key={restriction.id} restriction={restriction} />
      ))}
    </ul>
  );
}

function RestrictionItem({ restriction }: { restriction: Restriction }) {
  const { handle, unit, idea, topic, reason, since } = restriction;
  return (
    <li className={classes.item} data-testid="restriction">
      <p>
        <Trans>
          <strong>{handle ?? t`Everybody in ${unit ?? ''}`}</strong> may not trade{' '}
          {idea ? <Link to={`/ideas/${idea.id}`}>{idea.title}</Link> : <Trans>ideas about “{topic}”</Trans>}.
        </Trans>
      </p>
      <p className={classes.hint}>
        {reason} · {formatAge(since)}
      </p>
      <Lift restriction={restriction} />
    </li>
  );
}

function Lift({ restriction: { id, handle, unit } }: { restriction: Restriction }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lift = useKeyedMutation(LiftRestrictionMutation, async () => {
    await client.refetchQueries({ include: [RestrictionsQuery] }).catch(() => undefined);
    announce(t`The restriction is lifted.`);
    return t`Lifted.`;
  });
  const close = () => {
    setAsking(false);
    setTried(false);
    lift.forget();
  };
  const confirm = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const { kind } = await lift.run({ restrictionId: id, reason: reason.trim() });
    if (kind === 'done') close();
  };
  const { outcome } = lift;
  return (
    <>
      <Button size="xs" className={classes.lift} onClick={() => setAsking(true)}>{t`Lift`}</Button>
      <Confirm
        title={t`Let ${handle ?? unit ?? ''} trade again?`}
        open={asking}
        onClose={close}
        action={t`Lift the restriction`}
        onConfirm={() => void confirm()}
        busy={lift.busy}
        problem={outcome && outcome.kind !== 'done' ? outcome.sentence : undefined}
        fields={
          <ReasonField
            value={reason}
            onChange={setReason}
            needed
            problem={tried && reason.trim() === '' ? t`Say why.` : undefined}
          />
        }
      >{t`Orders are taken again at once. Those whom it is about are told.`}</Confirm>
    </>
  );
}
