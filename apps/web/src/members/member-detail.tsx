import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { rolesInWords } from '../session/role-words';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { MemberForm } from './member-form';
import { MemberSignIn } from './member-sign-in';
import classes from './members.module.css';
import { useMember } from './use-member';

/** What can be changed about a member by whoever looks at them. */
export function MemberDetail({ handle, named }: { handle: string; named: boolean }) {
  const { member, error, reread } = useMember(handle, named);
  return (
    <div className={classes.sections}>
      <p className={classes.links}>
        <Link to="/members">{t`All members`}</Link>
        <Link to={`/audit?about=${encodeURIComponent(handle)}`}>{t`What was done about ${handle}`}</Link>
      </p>
      {error && !member && <Problem error={error} onRetry={reread} />}
      {member === undefined && !error && <Skeleton lines={6} />}
      {member === null && <p>{t`Nobody has this handle.`}</p>}
      {member && !named && (
        <p>
          {member.unit}. {rolesInWords(member.roles)}.
        </p>
      )}
      {member && named && (
        <>
          <Section title={t`Unit and roles`}>
            <MemberForm key={`${member.unit} ${member.roles.join()} ${member.grade}`} member={member} />
          </Section>
          <Section title={t`Sign-in`}>
            <MemberSignIn member={member} />
          </Section>
        </>
      )}
    </div>
  );
}
