import { t } from '@lingui/core/macro';
import { Button, Checkbox } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import { useMe } from '../../session/use-me';
import { announce } from '../../shell/announcements';
import { Choice } from '../../ui/choice';
import form from '../../ui/form.module.css';
import { MarkdownField } from '../../ui/markdown-field';
import { Refusal } from '../../ui/refusal';
import { officeWords } from './comment-words';
import { type SignAs, SignAsChoice } from './sign-as-choice';
import { AddCommentMutation } from './talk-mutations';
import type { Signature, Stance } from './talk-query';

const sides = [
  { value: 'NONE', label: t`Neither` },
  { value: 'FOR', label: t`For it` },
  { value: 'AGAINST', label: t`Against it` },
] as const;

interface ComposerProps {
  ideaId: string;
  mine: Signature | null;
  me: { handle: string; name: string | null };
  /** The comment that is answered; left out: a new thread. */
  parentId?: string;
  onDone?: () => void;
}

/** Where a comment is written: on which side, how it is signed, and whether one shows what one holds. */
export function Composer({ ideaId, mine, me, parentId, onDone }: ComposerProps) {
  const [text, setText] = useState('');
  const [side, setSide] = useState<'NONE' | Stance>('NONE');
  const [signAs, setSignAs] = useState<SignAs>('HANDLE');
  const [showPosition, setShowPosition] = useState(false);
  const holds = useMe().viewer?.canTrade ?? false;
  const add = useKeyedMutation(AddCommentMutation, () => {
    setText('');
    setSide('NONE');
    setShowPosition(false);
    rereadIdea(ideaId);
    announce(parentId ? t`Your answer is there.` : t`Your comment is there.`);
    onDone?.();
    return '';
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const stance = side === 'NONE' ? null : side;
    void add.run({ ideaId, parentId: parentId ?? null, text, stance, signAs, showPosition });
  };
  const office = officeWords(mine);
  return (
    <form
      className={form.form}
      onSubmit={onSubmit}
      noValidate
      aria-label={parentId ? t`New answer` : t`New comment`}
    >
      <MarkdownField
        label={parentId ? t`Your answer` : t`What do you think of it?`}
        value={text}
        onChange={(next) => {
          add.forget();
          setText(next);
        }}
        rows={parentId ? 3 : 4}
      />
      {!parentId && (
        <Choice
          legend={t`Which side it takes`}
          options={sides}
          value={side}
          onChange={setSide}
          look="quiet"
        />
      )}
      {office ? (
        <p className={form.hint}>{office}</p>
      ) : (
        <SignAsChoice me={me} value={signAs} onChange={setSignAs} />
      )}
      {holds && (
        <Checkbox
          label={t`Show beside it what I hold now: YES, NO or nothing, not how much`}
          checked={showPosition}
          onChange={(event) => setShowPosition(event.currentTarget.checked)}
        />
      )}
      <Refusal outcome={add.outcome} />
      <div className={form.row}>
        <Button type="submit" color="accent" variant="filled" disabled={add.busy || text.trim() === ''}>
          {parentId ? t`Answer` : t`Comment`}
        </Button>
        {onDone && <Button onClick={onDone}>{t`Cancel`}</Button>}
      </div>
    </form>
  );
}
