import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import { Section } from '../ui/section';
import { DeleteWatchListMutation, SaveWatchListMutation, type WatchList } from './follow-query';
import classes from './following.module.css';
import { followsChanged } from './follows-changed';

/** Named lists of ideas; an idea is put on one from its own page. */
export function WatchLists({ lists }: { lists: readonly WatchList[] }) {
  return (
    <Section title={t`Watch lists`}>
      {lists.length === 0 && (
        <p className={classes.hint}>{t`You have none. Make one, and put ideas on it from their pages.`}</p>
      )}
      {lists.map((list) => (
        <OneList key={list.id} list={list} />
      ))}
      <NameForm label={t`New list`} action={t`Make it`} />
    </Section>
  );
}

function OneList({ list }: { list: WatchList }) {
  const [doing, setDoing] = useState<'rename' | 'delete' | null>(null);
  const { id: listId, name, ideas } = list;
  const save = useKeyedMutation(SaveWatchListMutation, followsChanged);
  const remove = async (ideaId: string) => {
    const { kind, sentence } = await save.run({ listId, takeOff: [ideaId] });
    if (kind !== 'done') announce(sentence);
  };
  return (
    <div className={classes.list} data-testid="watch-list">
      <div className={classes.listHead}>
        <h3>
          <Link to={`/?list=${encodeURIComponent(listId)}`}>{name}</Link>
        </h3>
        <div className={classes.idea}>
          <button
            type="button"
            className={classes.follow}
            onClick={() => setDoing('rename')}
          >{t`Rename`}</button>
          <button
            type="button"
            className={classes.follow}
            onClick={() => setDoing('delete')}
          >{t`Delete`}</button>
        </div>
      </div>
      {doing === 'rename' && (
        <NameForm label={t`New name`} action={t`Rename`} list={list} onDone={() => setDoing(null)} />
      )}
      {ideas.length === 0 && <p className={classes.hint}>{t`No ideas yet.`}</p>}
      <ul className={classes.rows}>
        {ideas.map((idea) => (
          <li key={idea.id} className={classes.row}>
            <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
            <button
              type="button"
              className={classes.follow}
              aria-label={t`Take “${idea.title}” off the list`}
              disabled={save.busy}
              onClick={() => void remove(idea.id)}
            >{t`Take off`}</button>
          </li>
        ))}
      </ul>
      {doing === 'delete' && <DeleteList list={list} onClose={() => setDoing(null)} />}
    </div>
  );
}

interface NameFormProps {
  label: string;
  action: string;
  /** Left out: a new one. */
  list?: WatchList;
  onDone?: () => void;
}

function NameForm({ label, action, list, onDone }: NameFormProps) {
  const [name, setName] = useState(list?.name ?? '');
  const save = useKeyedMutation(SaveWatchListMutation, () => {
    if (!list) setName('');
    onDone?.();
    return '';
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save.run({ listId: list?.id ?? null, name });
  };
  const refused = save.outcome && save.outcome.kind !== 'done' ? save.outcome.sentence : undefined;
  return (
    <form className={classes.add} onSubmit={onSubmit} noValidate aria-label={label}>
      <TextInput
        label={label}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refused}
        autoComplete="off"
      />
      <Button type="submit" disabled={save.busy || name.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}

function DeleteList({ list, onClose }: { list: WatchList; onClose: () => void }) {
  const remove = useKeyedMutation(DeleteWatchListMutation, followsChanged);
  const problem = remove.outcome && remove.outcome.kind !== 'done' ? remove.outcome.sentence : undefined;
  return (
    <Confirm
      title={t`Delete “${list.name}”?`}
      open
      onClose={onClose}
      action={t`Delete it`}
      onConfirm={() => void remove.run({ listId: list.id })}
      busy={remove.busy}
      problem={problem}
    >{t`The list is gone; the ideas on it stay.`}</Confirm>
  );
}
