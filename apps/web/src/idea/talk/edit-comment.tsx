import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import form from '../../ui/form.module.css';
import { MarkdownField } from '../../ui/markdown-field';
import { Refusal } from '../../ui/refusal';
import { EditCommentMutation } from './talk-mutations';
import type { Comment } from './talk-query';

interface EditCommentProps {
  ideaId: string;
  comment: Comment;
  onDone: () => void;
}

/** A comment of one's own, to be said anew. */
export function EditComment({ ideaId, comment: { id, text: before, useful }, onDone }: EditCommentProps) {
  const [text, setText] = useState(before);
  const edit = useKeyedMutation(EditCommentMutation, () => {
    rereadIdea(ideaId);
    onDone();
    return '';
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void edit.run({ commentId: id, text });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Edit your comment`}>
      <MarkdownField label={t`Your comment`} value={text} onChange={setText} rows={4} />
      {useful > 0 && (
        <p
          className={form.hint}
        >{t`Readers found the text as it is useful. A new text begins without that, and shows that it was edited.`}</p>
      )}
      <Refusal outcome={edit.outcome} />
      <div className={form.row}>
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={edit.busy || text.trim() === ''}
        >{t`Keep the changes`}</Button>
        <Button onClick={onDone}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
