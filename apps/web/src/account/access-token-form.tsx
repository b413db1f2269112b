import { t } from '@lingui/core/macro';
import { Button, Checkbox, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { CopyText } from '../ui/copy-text';
import form from '../ui/form.module.css';
import { NumberField } from '../ui/number-field';
import { Refusal } from '../ui/refusal';
import classes from './account.module.css';
import { stepDays, useNewToken } from './use-new-token';

/** Makes one, and shows it once. */
export function AccessTokenForm() {
  const { typed, set, problems, submit, busy, token, outcome } = useNewToken();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <>
      {token !== null && <NewToken token={token} />}
      <form
        className={`${form.form} ${classes.narrow}`}
        onSubmit={onSubmit}
        noValidate
        aria-label={t`New access token`}
      >
        <p
          className={form.hint}
        >{t`A program of yours signs in by a token instead of a password, and does what you may do.`}</p>
        <TextInput
          label={t`Name`}
          description={t`What it is for.`}
          value={typed.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          autoComplete="off"
          error={problems.name}
        />
        <NumberField
          label={t`Works for`}
          unit={t`days`}
          value={typed.days}
          onChange={(days) => set({ days })}
          step={stepDays}
          problem={problems.days}
        />
        <Checkbox
          label={t`Reads only: it cannot trade or change anything`}
          checked={typed.readOnly}
          onChange={(event) => set({ readOnly: event.currentTarget.checked })}
        />
        <Refusal outcome={outcome} />
        <Button type="submit" disabled={busy} data-testid="make-token">{t`Make a token`}</Button>
      </form>
    </>
  );
}

function NewToken({ token }: { token: string }) {
  return (
    <div role="status" data-testid="new-token">
      <CopyText
        label={t`The new access token`}
        text={token}
        description={t`Copy it now: it is not shown again. Whoever has it acts as you, so keep it secret.`}
      />
    </div>
  );
}
