import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { DiscardDraftMutation, type Draft, DraftsQuery } from './proposal-queries';
import classes from './propose.module.css';

interface DraftListProps {
  drafts: readonly Draft[];
  /** The one in the form. */
  current: string | null;
  onOpen: (draft: Draft) => void;
  onDiscarded: (id: string) => void;
}

/** What I have begun to write; nobody else sees it. */
export function DraftList({ drafts, current, onOpen, onDiscarded }: DraftListProps) {
  const discard = useKeyedMutation(DiscardDraftMutation, async ({ ideaId }) => {
    onDiscarded(ideaId);
    await client.refetchQueries({ include: [DraftsQuery] }).catch(() => undefined);
    return t`Discarded.`;
  });
  if (drafts.length === 0) return null;
  return (
    <Section title={t`Your drafts`}>
      <ul className={classes.list} data-testid="drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span className={classes.draft}>{draft.title || t`Without a title`}</span>
            <span className={classes.acts}>
              {draft.id === current ? (
                <span className={classes.hint}>{t`in the form`}</span>
              ) : (
                <Button size="xs" onClick={() => onOpen(draft)}>{t`Go on`}</Button>
              )}
              <Button
                size="xs"
                disabled={discard.busy}
                aria-label={t`Discard ${draft.title || t`the draft without a title`}`}
                onClick={() => void discard.run({ ideaId: draft.id })}
              >{t`Discard`}</Button>
            </span>
          </li>
        ))}
      </ul>
      <Refusal outcome={discard.outcome} />
    </Section>
  );
}
