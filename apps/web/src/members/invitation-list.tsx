import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatDay } from '../format/time';
import { rolesInWords } from '../session/role-words';
import { announce } from '../shell/announcements';
import { Refusal } from '../ui/refusal';
import { RevokeInvitationMutation } from './invitation-mutations';
import classes from './members.module.css';
import { type Invitation, InvitationsQuery } from './members-query';

/** Links that were made and not used yet. */
export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const revoke = useKeyedMutation(RevokeInvitationMutation, async () => {
    await client.refetchQueries({ include: [InvitationsQuery] }).catch(() => undefined);
    announce(t`The invitation is taken back: its link does not work any more.`);
    return t`Taken back.`;
  });
  if (invitations.length === 0) return <p className={classes.hint}>{t`None waits to be used.`}</p>;
  return (
    <>
      <Refusal outcome={revoke.outcome} />
      <ul className={classes.invitations}>
        {invitations.map(({ id, name, email, unit, roles, expiresAt }) => {
          const who = name ?? email ?? t`Somebody`;
          return (
            <li key={id} data-testid="invitation">
              <div>
                <p>{who}</p>
                <p
                  className={classes.hint}
                >{t`${[email !== who && email, unit, rolesInWords(roles)].filter(Boolean).join(', ')}. Until ${formatDay(expiresAt)}.`}</p>
              </div>
              <Button
                size="xs"
                disabled={revoke.busy}
                onClick={() => void revoke.run({ invitationId: id })}
                aria-label={t`Take back the invitation of ${who}`}
              >{t`Take back`}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
