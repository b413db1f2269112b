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
            label="Stop"
            title={`Stop ${handle}?`}
            words={`All open orders of ${handle} are cancelled at once, and no new one is taken until an officer reinstates them. What they hold stays theirs. An officer who is stopped has no roles meanwhile.`}
            action="Stop this member"
            done="The member is stopped."
            grave
          />
        )}
        {status === 'SUSPENDED' && (
          <MemberAct
            mutation={ReinstateMemberMutation}
            input={{ handle }}
            label="Reinstate"
            title={`Reinstate ${handle}?`}
            words={`${handle} can trade again at once. Orders that were cancelled do not come back.`}
            action="Reinstate this member"
            done="The member can trade again."
          />
        )}
        {named && (
          <MemberAct
            mutation={RetireMemberMutation}
            input={{ handle }}
            label="Retire"
            title={`Retire ${handle}?`}
            words={`This cannot be taken back. All open orders of ${handle} are cancelled, and their tokens go back to the treasury. Their shares stay until the markets are resolved, so that no price moves; what they pay goes to the treasury too. ${handle} gets no more allowance and can never trade again.`}
            action="Retire for good"
            done="The member has left."
            grave
          />
        )}
      </div>
      <p className={form.hint}>
        Stop: takes no orders until they are reinstated.
        {named && ' Retire: when somebody leaves the organisation.'}
      </p>
    </div>
  );
}
