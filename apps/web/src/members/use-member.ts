import { useQuery } from '@apollo/client/react';
import { type Member, MembersQuery } from './members-query';

interface FoundMember {
  /** Null where nobody has this handle; undefined while that is not known yet. */
  member: Member | null | undefined;
  error: Error | undefined;
  reread: () => void;
}

/** The member with exactly this handle. */
export function useMember(handle: string, named: boolean): FoundMember {
  const { data, error, refetch } = useQuery(MembersQuery, {
    variables: { search: handle, role: null, named },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    member: data && (data.members.nodes.find((member) => member.handle === handle) ?? null),
    error: error as Error | undefined,
    reread: () => void refetch().catch(() => undefined),
  };
}
