import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { FollowMutation } from './follow-query';
import classes from './following.module.css';
import { followsChanged } from './follows-changed';

/** A handle or a tag to follow, typed. */
export function FollowWord({ kind }: { kind: 'HANDLE' | 'TAG' }) {
  const isTag = kind === 'TAG';
  const [word, setWord] = useState('');
  const follow = useKeyedMutation(FollowMutation, () => {
    setWord('');
    return followsChanged();
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (word.trim() !== '') void follow.run({ kind, target: word.trim() });
  };
  const refused = follow.outcome && follow.outcome.kind !== 'done' ? follow.outcome.sentence : undefined;
  return (
    <form
      className={classes.add}
      onSubmit={onSubmit}
      noValidate
      aria-label={isTag ? t`Follow a tag` : t`Follow a handle`}
    >
      <TextInput
        label={isTag ? t`Tag` : t`Handle`}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={refused}
        autoComplete="off"
      />
      <Button type="submit" disabled={follow.busy}>{t`Follow`}</Button>
    </form>
  );
}
