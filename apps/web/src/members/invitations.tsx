import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { InvitationsQuery } from './members-query';

/** Who is to come. */
export function Invitations() {
  const { data, error, refetch } = useQuery(InvitationsQuery, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <Section title={t`Invite somebody`}>
        <InviteForm mail={data?.signInOptions.mail ?? false} />
      </Section>
      <Section title={t`Open invitations`}>
        {error && !data && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
        {!error && !data && <Skeleton lines={2} />}
        {data && <InvitationList invitations={data.invitations} />}
      </Section>
    </>
  );
}
