import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatAge } from '../format/time';
import { allRoles, rolesInWords, roleWords } from '../session/role-words';
import type { Role } from '../session/roles';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { SelectField } from '../ui/select-field';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { statusWords } from './member-words';
import classes from './members.module.css';
import { type Member, MembersQuery } from './members-query';

const typingPauseMs = 250;
const roleOptions: { value: Role | ''; label: string }[] = [
  { value: '', label: t`Everybody` },
  ...allRoles.map((role) => ({ value: role, label: roleWords[role].label })),
];

/** Found by words and role, page by page. */
export function MemberList({ named }: { named: boolean }) {
  const [words, setWords] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [search] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data, previousData, error, refetch, fetchMore } = useQuery(MembersQuery, {
    variables: { search: search || null, role: role || null, named },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const members = (data ?? previousData)?.members;
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={named ? t`Search by handle, unit, name or e-mail` : t`Search by handle or unit`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <SelectField label={t`Role`} options={roleOptions} value={role} onChange={setRole} />
      </div>
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!members && !error && <Skeleton lines={8} />}
      {members && (
        <>
          <MemberTable members={members.nodes} named={named} />
          <div className={table.foot}>
            <span role="status">{countSentence(members.nodes.length, members.totalCount)}</span>
            <More pageInfo={members.pageInfo} fetchMore={fetchMore} label={t`Show more`} />
          </div>
        </>
      )}
    </>
  );
}

function countSentence(shown: number, total: number): string {
  if (total === 0) return t`Nobody fits this search.`;
  return shown < total
    ? plural(total, {
        one: `# member; the first ${shown} are shown.`,
        other: `# members; the first ${shown} are shown.`,
      })
    : plural(total, { one: '# member.', other: '# members.' });
}

function MemberTable({ members, named }: { members: readonly Member[]; named: boolean }) {
  if (members.length === 0) return null;
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`Handle`}</th>
          <th scope="col">{t`Unit`}</th>
          <th scope="col">{t`Roles`}</th>
          <th scope="col">{t`Account`}</th>
          {named && <th scope="col">{t`Last seen`}</th>}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} named={named} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, named }: { member: Member; named: boolean }) {
  const { handle, unit, roles, status, trading, name, email, lastSeenAt } = member;
  return (
    <tr data-testid="member" data-handle={handle}>
      <td data-whole>
        <Link to={`/members?handle=${encodeURIComponent(handle)}`}>{handle}</Link>
        {name && (
          <span className={table.second}>
            {name}
            {email && `, ${email}`}
          </span>
        )}
      </td>
      <td data-name={t`Unit`}>{unit}</td>
      <td data-name={t`Roles`}>{rolesInWords(roles)}</td>
      <td data-name={t`Account`}>
        {statusWords[status]}
        {!trading && <span className={table.second}>{t`does not trade`}</span>}
      </td>
      {named && <td data-name={t`Last seen`}>{lastSeenAt ? formatAge(lastSeenAt) : t`never`}</td>}
    </tr>
  );
}
