import { t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';
import { MemberData } from './member-data';
import { MemberStatus } from './member-status';
import { statusWords } from './member-words';
import type { Member } from './members-query';
import { useMember } from './use-member';

/** Who a member is, and the graver things that can be done. */
export function MemberAside({ handle, named }: { handle: string; named: boolean }) {
  const { member } = useMember(handle, named);
  if (!member) return null;
  return (
    <>
      <Section title={t`Member`}>
        <Facts facts={factsOf(member)} />
      </Section>
      {member.status !== 'LEFT' && (
        <Section title={t`Account`}>
          <MemberStatus member={member} named={named} />
        </Section>
      )}
      {named && (
        <Section title={t`Personal data`}>
          <MemberData member={member} />
        </Section>
      )}
    </>
  );
}

function factsOf({ name, email, status, trading, createdAt }: Member) {
  const person = [
    { name: t`Name`, value: name },
    { name: t`E-mail`, value: email },
  ];
  return [
    ...person.filter(({ value }) => value),
    { name: t`Account`, value: statusWords[status] },
    { name: t`Trades`, value: trading ? t`yes` : t`no` },
    { name: t`Here since`, value: formatDay(createdAt) },
  ];
}
