import { t } from '@lingui/core/macro';
import { Button, Checkbox, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { formatDayAndClock } from '../format/time';
import { CopyText } from '../ui/copy-text';
import form from '../ui/form.module.css';
import { ReasonField } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import classes from './members.module.css';
import { RoleChoice } from './role-choice';
import { type MadeInvitation, useInvite } from './use-invite';

const fields = [
  { name: 'name', label: t`Name (optional)`, type: 'text', description: undefined },
  { name: 'email', label: t`E-mail (optional)`, type: 'email', description: t`The link goes to it too.` },
  { name: 'unit', label: t`Unit`, type: 'text', description: t`Where in the organisation they belong.` },
] as const;

/** Makes the link by which somebody becomes a member. */
export function InviteForm({ mail }: { mail: boolean }) {
  const { typed, neutral, set, refused, outcome, submit, busy, made } = useInvite();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Invite somebody`}>
      {made && <MadeLink made={made} />}
      {fields.map(({ name, description, ...field }) => (
        <TextInput
          key={name}
          {...field}
          description={name === 'email' && !mail ? undefined : description}
          value={typed[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
          autoComplete="off"
          error={refused === name ? outcome?.sentence : undefined}
        />
      ))}
      <Checkbox
        label={t`Trades`}
        description={
          neutral
            ? t`Administrators and risk officers have no trading account.`
            : t`Gets the allowance, like everybody who trades.`
        }
        checked={typed.trading && !neutral}
        disabled={neutral}
        onChange={(event) => set({ trading: event.currentTarget.checked })}
      />
      <details className={classes.details}>
        <summary>{t`Give roles`}</summary>
        <RoleChoice roles={typed.roles} onChange={(roles) => set({ roles })} trading={false} />
      </details>
      <ReasonField value={typed.reason} onChange={(reason) => set({ reason })} />
      <Refusal outcome={outcome} elsewhere={refused !== undefined} />
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={busy}
        data-testid="invite"
      >{t`Make an invitation`}</Button>
    </form>
  );
}

function MadeLink({ made: { link, mailed, invitation } }: { made: MadeInvitation }) {
  const sent = mailed ? t`It was sent by e-mail too.` : t`Pass it on yourself.`;
  return (
    <div role="status" data-testid="invitation-link">
      <CopyText
        label={t`The link`}
        text={link}
        description={t`Copy it now: it is not shown again. ${sent} It works once, until ${formatDayAndClock(invitation.expiresAt)}.`}
      />
    </div>
  );
}
