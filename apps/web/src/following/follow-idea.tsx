import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import { announce } from '../shell/announcements';
import { FollowButton } from './follow-button';
import { SaveWatchListMutation } from './follow-query';
import classes from './following.module.css';
import { followsChanged } from './follows-changed';
import { useFollows } from './use-follows';

const FollowersQuery = graphql(`
  query Followers($id: ID!) {
    idea(id: $id) {
      id
      title
      stage
      followers
    }
  }
`);

/** Following an idea, putting it on a watch list, and how many follow it; beside that, what else one can do with it. */
export function FollowIdea({ ideaId, children }: { ideaId: string; children?: ReactNode }) {
  const idea = useQuery(FollowersQuery, { variables: { id: ideaId } }).data?.idea;
  const known = useFollows();
  if (!idea || idea.stage === 'DRAFT') return null;
  return (
    <div className={classes.idea}>
      <FollowButton kind="IDEA" target={ideaId} />
      {idea.followers !== null && (
        <span>{plural(idea.followers, { one: '# follows it', other: '# follow it' })}</span>
      )}
      {known && known.watchLists.length > 0 && (
        <details>
          <summary>{t`Watch lists`}</summary>
          <div className={classes.lists}>
            {known.watchLists.map((list) => (
              <OnList key={list.id} ideaId={ideaId} list={list} />
            ))}
          </div>
        </details>
      )}
      {children}
    </div>
  );
}

interface OnListProps {
  ideaId: string;
  list: { id: string; name: string; ideas: readonly { id: string }[] };
}

function OnList({ ideaId, list: { id: listId, name, ideas } }: OnListProps) {
  const save = useKeyedMutation(SaveWatchListMutation, followsChanged);
  const on = ideas.some(({ id }) => id === ideaId);
  /** Shown until the exchange has answered. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = async () => {
    setWanted(!on);
    const { kind, sentence } = await save.run({ listId, [on ? 'takeOff' : 'add']: [ideaId] });
    if (kind !== 'done') announce(sentence);
    setWanted(null);
  };
  return <Checkbox label={name} checked={wanted ?? on} disabled={save.busy} onChange={() => void change()} />;
}
