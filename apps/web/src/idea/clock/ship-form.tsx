import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { announce } from '../../shell/announcements';
import form from '../../ui/form.module.css';
import { Refusal } from '../../ui/refusal';
import classes from './clock.module.css';
import { ShipIdeaMutation } from './clock-query';
import { rereadAnswers } from './reread-answers';

/** An adopted idea was carried out: for who is named to answer it. */
export function ShipForm({ ideaId }: { ideaId: string }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const ship = useKeyedMutation(ShipIdeaMutation, async () => {
    await rereadAnswers(ideaId);
    announce(t`The idea is shipped.`);
    return t`Shipped.`;
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') void ship.run({ ideaId, reason: reason.trim() });
  };
  return (
    <form
      className={`${form.form} ${classes.form}`}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Ship this idea`}
    >
      <h3>{t`Was it carried out?`}</h3>
      <Textarea
        label={t`What shows it`}
        description={t`Everybody can read it. It cannot be taken back.`}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t`Say what shows it.` : undefined}
      />
      <Refusal outcome={ship.outcome} />
      <Button type="submit" disabled={ship.busy} data-testid="ship-idea">{t`It is shipped`}</Button>
    </form>
  );
}
