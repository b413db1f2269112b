import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatExactMilli, toMilli } from '../format/tokens';
import { PolicyVersionsQuery } from '../policy-history/policy-versions-query';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import form from '../ui/form.module.css';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { PolicyQuery } from './policy-query';
import { EndSeasonMutation, type Season, SeasonsQuery } from './season-query';

interface EndSeasonProps {
  running: Season;
  /** Of a period: what everybody starts a season with. */
  allowance: string | null;
}

/** Ends the season that runs. It cannot be taken back, so it is asked once more. */
export function EndSeason({ running, allowance }: EndSeasonProps) {
  const [nextName, setNextName] = useState('');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const command = useKeyedMutation(EndSeasonMutation, async ({ next }) => {
    await client
      .refetchQueries({ include: [SeasonsQuery, PolicyQuery, PolicyVersionsQuery] })
      .catch(() => undefined);
    const done = t`The season has ended. ${next.name} runs.`;
    announce(done);
    return done;
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    if (nextName.trim() !== '') setAsking(true);
  };
  const confirm = () => void command.run({ nextName, seasonId: running.id, reason: reasonOf(reason) });
  return (
    <>
      <form className={form.form} onSubmit={ask} noValidate aria-label={t`End of the season`}>
        <TextInput
          label={t`Name of the next season`}
          description={t`It begins in the moment in which this one ends.`}
          value={nextName}
          onChange={(event) => setNextName(event.currentTarget.value)}
          maxLength={60}
          autoComplete="off"
        />
        <Button
          type="submit"
          color="accent"
          variant="outline"
          disabled={nextName.trim() === ''}
          data-testid="end-season"
        >{t`End the season`}</Button>
      </form>
      <Confirm
        title={t`End “${running.name}”?`}
        open={asking}
        onClose={() => setAsking(false)}
        action={t`End the season`}
        onConfirm={confirm}
        busy={command.busy}
        problem={command.outcome?.kind === 'done' ? undefined : command.outcome?.sentence}
        fields={<ReasonField value={reason} onChange={setReason} />}
      >{t`${whatHappens(allowance)} This cannot be taken back.`}</Confirm>
    </>
  );
}

function whatHappens(allowance: string | null): string {
  const kept = t`The boards are kept as they are now. Shares, open orders and skill carry over.`;
  if (allowance === null) return t`${kept} There is no allowance, so all tokens stay where they are.`;
  return t`${kept} What members have free above ${formatExactMilli(toMilli(allowance))} tokens goes back to the treasury.`;
}
