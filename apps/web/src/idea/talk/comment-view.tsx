import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import { Confirm } from '../../ui/confirm';
import { AnswerComposer } from './answer-composer';
import { CommentActions } from './comment-actions';
import { CommentHead } from './comment-head';
import { CommentText } from './comment-text';
import { removedWords, speaker } from './comment-words';
import { EditComment } from './edit-comment';
import classes from './talk.module.css';
import { RemoveCommentMutation } from './talk-mutations';
import type { Comment, Signature } from './talk-query';

interface CommentViewProps {
  ideaId: string;
  mine: Signature | null;
  comment: Comment;
  /** Those that its text may mention. */
  handles: readonly string[];
  /** The answer that this one answers. */
  answered: Comment | null;
}

/** One comment in its thread, and what is done to it there. */
export function CommentView({ ideaId, mine, comment, handles, answered }: CommentViewProps) {
  const [doing, setDoing] = useState<'answer' | 'edit' | 'remove' | null>(null);
  const stop = () => setDoing(null);
  const { id, removed, text } = comment;
  return (
    <div id={id} className={classes.comment} tabIndex={-1} data-testid="comment">
      <CommentHead comment={comment} />
      {answered && <p className={classes.hint}>{t`answers ${speaker(answered)}`}</p>}
      {doing === 'edit' ? (
        <EditComment ideaId={ideaId} comment={comment} onDone={stop} />
      ) : (
        <>
          {removed ? (
            <p className={classes.hint}>{removedWords(comment)}</p>
          ) : (
            <CommentText text={text} handles={handles} />
          )}
          <CommentActions
            comment={comment}
            ideaId={ideaId}
            onAnswer={() => setDoing('answer')}
            onEdit={() => setDoing('edit')}
            onRemove={() => setDoing('remove')}
          />
        </>
      )}
      {doing === 'answer' && <AnswerComposer ideaId={ideaId} mine={mine} parentId={id} onDone={stop} />}
      {doing === 'remove' && <RemoveComment ideaId={ideaId} commentId={id} onClose={stop} />}
    </div>
  );
}

interface RemoveCommentProps {
  ideaId: string;
  commentId: string;
  onClose: () => void;
}

function RemoveComment({ ideaId, commentId, onClose }: RemoveCommentProps) {
  const remove = useKeyedMutation(RemoveCommentMutation, () => {
    rereadIdea(ideaId);
    announce(t`Your comment was removed.`);
    onClose();
    return '';
  });
  const problem = remove.outcome && remove.outcome.kind !== 'done' ? remove.outcome.sentence : undefined;
  return (
    <Confirm
      title={t`Remove your comment?`}
      open
      onClose={onClose}
      action={t`Remove`}
      onConfirm={() => void remove.run({ commentId })}
      busy={remove.busy}
      problem={problem}
    >{t`Its text is gone for good. Its place in the thread stays, and so do the answers to it.`}</Confirm>
  );
}
