import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { ReasonField } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import { GradeField, gradeOf, gradeText } from './grade-field';
import { SetMemberMutation } from './member-mutations';
import classes from './members.module.css';
import type { Member } from './members-query';
import { RoleChoice } from './role-choice';
import { useMemberCommand } from './use-member-command';

/** Where a member belongs and what they may do. */
export function MemberForm({ member }: { member: Member }) {
  const [unit, setUnit] = useState(member.unit);
  const [roles, setRoles] = useState([...member.roles]);
  const [grade, setGrade] = useState(gradeText(member.grade));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const set = useMemberCommand(
    SetMemberMutation,
    t`${member.handle} is changed. It takes effect within seconds.`,
  );
  const { outcome } = set;
  const refused = /^(UNIT|REASON|GRADE)_/.exec(outcome?.code ?? '')?.[1];
  const missing = tried && reason.trim() === '' ? t`Say why.` : undefined;
  const sameGrade = grade.trim() === gradeText(member.grade);
  const unchanged = unit.trim() === member.unit && sameRoles(roles, member.roles) && sameGrade;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const now = { unit: unit.trim(), roles, ...(!sameGrade && { grade: gradeOf(grade) }) };
    void set.run({ memberId: member.id, ...now, reason: reason.trim() });
  };
  return (
    <form
      className={`${form.form} ${classes.narrow}`}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Unit and roles`}
    >
      <TextInput
        label={t`Unit`}
        value={unit}
        onChange={(event) => {
          set.forget();
          setUnit(event.currentTarget.value);
        }}
        autoComplete="off"
        error={refused === 'UNIT' ? outcome?.sentence : undefined}
      />
      <RoleChoice roles={roles} onChange={setRoles} trading={member.trading} />
      <GradeField
        value={grade}
        onChange={(text) => {
          set.forget();
          setGrade(text);
        }}
        problem={refused === 'GRADE' ? outcome?.sentence : undefined}
      />
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
      >{t`Save`}</Button>
    </form>
  );
}

const sameRoles = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));
