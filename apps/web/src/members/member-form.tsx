import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { ReasonField } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import { SetMemberMutation } from './member-mutations';
import classes from './members.module.css';
import type { Member } from './members-query';
import { RoleChoice } from './role-choice';
import { useMemberCommand } from './use-member-command';

/** Where a member belongs and what they may do. */
export function MemberForm({ member }: { member: Member }) {
  const [unit, setUnit] = useState(member.unit);
  const [roles, setRoles] = useState([...member.roles]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const set = useMemberCommand(
    SetMemberMutation,
    `${member.handle} is changed. It takes effect within seconds.`,
  );
  const { outcome } = set;
  const refused = /^(UNIT|REASON)_/.exec(outcome?.code ?? '')?.[1];
  const missing = tried && reason.trim() === '' ? 'Say why.' : undefined;
  const unchanged = unit.trim() === member.unit && sameRoles(roles, member.roles);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    void set.run({ memberId: member.id, unit: unit.trim(), roles, reason: reason.trim() });
  };
  return (
    <form
      className={`${form.form} ${classes.narrow}`}
      onSubmit={onSubmit}
      noValidate
      aria-label="Unit and roles"
    >
      <TextInput
        label="Unit"
        value={unit}
        onChange={(event) => {
          set.forget();
          setUnit(event.currentTarget.value);
        }}
        autoComplete="off"
        error={refused === 'UNIT' ? outcome?.sentence : undefined}
      />
      <RoleChoice roles={roles} onChange={setRoles} trading={member.trading} />
      <ReasonField
        value={reason}
        onChange={setReason}
        needed
        problem={refused === 'REASON' ? outcome?.sentence : missing}
      />
      <Refusal outcome={outcome} elsewhere={refused !== undefined} />
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={set.busy || unchanged}
        data-testid="set-member"
      >
        Save
      </Button>
    </form>
  );
}

const sameRoles = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));
