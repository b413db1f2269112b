import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import form from '../ui/form.module.css';
import { MemberAct } from './member-act';
import { ReinstateMemberMutation, RetireMemberMutation, SuspendMemberMutation } from './member-mutations';
import type { Member } from './members-query';

/** Stops one member, lets them trade again, or closes their account for good. */
export function MemberStatus({ member, named }: { member: Member; named: boolean }) {
  const { handle, status } = member;
  return (
    <div className={form.form}>
      <div className={form.row}>
        {status === 'ACTIVE' && (
          <MemberAct
            mutation={SuspendMemberMutation}
            input={{ handle }}
            label={t`Stop`}
            title={t`Stop ${handle}?`}
            words={t`All open orders of ${handle} are cancelled at once, and no new one is taken until an officer reinstates them. What they hold stays theirs. An officer who is stopped has no roles meanwhile.`}
            action={t`Stop this member`}
            done={t`The member is stopped.`}
            grave
          />
        )}
        {status === 'SUSPENDED' && (
          <MemberAct
            mutation={ReinstateMemberMutation}
            input={{ handle }}
            label={t`Reinstate`}
            title={t`Reinstate ${handle}?`}
            words={t`${handle} can trade again at once. Orders that were cancelled do not come back.`}
            action={t`Reinstate this member`}
            done={t`The member can trade again.`}
          />
        )}
        {named && (
          <MemberAct
            mutation={RetireMemberMutation}
            input={{ handle }}
            label={t`Retire`}
            title={t`Retire ${handle}?`}
            words={t`This cannot be taken back. All open orders of ${handle} are cancelled, and their tokens go back to the treasury. Their shares stay until the markets are resolved, so that no price moves; what they pay goes to the treasury too. ${handle} gets no more allowance and can never trade again.`}
            action={t`Retire for good`}
            done={t`The member has left.`}
            grave
          />
        )}
      </div>
      <p className={form.hint}>
        <Trans>
          Stop: takes no orders until they are reinstated.
          {named && t` Retire: when somebody leaves the organisation.`}
        </Trans>
      </p>
    </div>
  );
}
