import { t } from '@lingui/core/macro';
import { formatAge } from '../format/time';
import form from '../ui/form.module.css';
import { MemberAct } from './member-act';
import { RevokeMemberSessionsMutation } from './member-mutations';
import classes from './members.module.css';
import type { Member } from './members-query';
import { ResetLink } from './reset-link';

/** How a member gets in, and how an administrator helps or throws out. */
export function MemberSignIn({ member }: { member: Member }) {
  const { id, handle, email, hasSignIn, lastSeenAt } = member;
  return (
    <div className={`${form.form} ${classes.narrow}`}>
      <p>
        {hasSignIn ? t`Has a way to sign in.` : t`Has no way to sign in yet.`}{' '}
        {lastSeenAt && t`Was last seen ${formatAge(lastSeenAt)}.`}
      </p>
      {email && <ResetLink memberId={id} handle={handle} />}
      <div className={form.row}>
        <MemberAct
          mutation={RevokeMemberSessionsMutation}
          input={{ memberId: id }}
          label={t`Sign out everywhere`}
          title={t`Sign ${handle} out everywhere?`}
          words={t`Every sign-in and access token of ${handle} ends at once, on open pages too. They can sign in again.`}
          action={t`Sign out everywhere`}
          done={t`${handle} is signed out everywhere.`}
        />
      </div>
    </div>
  );
}
