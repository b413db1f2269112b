import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './sign-in.module.css';
import type { DemoMember } from './sign-in-query';

interface MemberSearchProps {
  members: readonly DemoMember[];
  renderMember: (member: DemoMember) => ReactNode;
}

const shown = 8;

export function MemberSearch({ members, renderMember }: MemberSearchProps) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = members.filter(({ handle, unit }) => `${handle} ${unit}`.toLowerCase().includes(wanted));
  return (
    <div className={classes.search}>
      {members.length > shown && (
        <>
          <TextInput
            type="search"
            label={t`Search by handle or unit`}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <p className={classes.hint} role="status">
            {countSentence(found.length)}
          </p>
        </>
      )}
      <ul className={classes.list}>
        {found.slice(0, shown).map((member) => (
          <li key={member.id}>{renderMember(member)}</li>
        ))}
      </ul>
    </div>
  );
}

function countSentence(found: number): string {
  if (found === 0) return t`Nobody by that name.`;
  return found > shown ? t`${found} members; the first ${shown} are shown.` : t`${found} found.`;
}
