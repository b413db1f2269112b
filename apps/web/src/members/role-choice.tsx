import { t } from '@lingui/core/macro';
import { Checkbox } from '@mantine/core';
import { allRoles, needsNoTrading, roleWords } from '../session/role-words';
import type { Role } from '../session/roles';
import classes from './members.module.css';

interface RoleChoiceProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  /** The account trades, which some roles must not. */
  trading: boolean;
}

/** Any of the roles, each with what it lets one do. */
export function RoleChoice({ roles, onChange, trading }: RoleChoiceProps) {
  const toggle = (role: Role, on: boolean) =>
    onChange(allRoles.filter((known) => (known === role ? on : roles.includes(known))));
  return (
    <fieldset className={classes.roles}>
      <legend>{t`Roles`}</legend>
      {allRoles.map((role) => {
        const barred = trading && needsNoTrading(role) && !roles.includes(role);
        return (
          <Checkbox
            key={role}
            label={roleWords[role].label}
            description={
              barred
                ? t`Needs an account that does not trade; this one does.`
                : t`May ${roleWords[role].may}.`
            }
            checked={roles.includes(role)}
            disabled={barred}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  );
}
