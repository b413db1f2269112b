import { plural, t } from '@lingui/core/macro';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { FollowButton } from '../../following/follow-button';
import { rereadIdea } from '../../live/use-idea-news';
import { ReportButton } from '../../moderation/report-button';
import { useMe } from '../../session/use-me';
import { Refusal } from '../../ui/refusal';
import { speaker } from './comment-words';
import classes from './talk.module.css';
import { MarkUsefulMutation } from './talk-mutations';
import type { Comment } from './talk-query';

interface CommentActionsProps {
  comment: Comment;
  ideaId: string;
  /** Among the best cases: what is done there is done in the thread. */
  inCases?: boolean;
  onAnswer?: () => void;
  onEdit?: () => void;
  onRemove?: () => void;
}

/** What a reader can do with a comment, and its writer. */
export function CommentActions(props: CommentActionsProps) {
  const { comment, ideaId, inCases = false, onAnswer, onEdit, onRemove } = props;
  const { viewer } = useMe();
  const mark = useKeyedMutation(MarkUsefulMutation, () => {
    rereadIdea(ideaId);
    return '';
  });
  if (comment.removed) return null;
  const { id, useful, myUseful, isMine, signedAs, author } = comment;
  if (!viewer) return useful > 0 ? <p className={classes.actions}>{usefulWords(useful)}</p> : null;
  return (
    <>
      <div className={classes.actions}>
        {isMine ? (
          useful > 0 && <span>{usefulWords(useful)}</span>
        ) : (
          <button
            type="button"
            aria-pressed={myUseful}
            aria-label={t`Useful, what ${speaker(comment)} says`}
            disabled={mark.busy}
            onClick={() => void mark.run({ commentId: id, useful: !myUseful })}
          >
            {t`Useful`}
            {useful > 0 && ` ${useful}`}
          </button>
        )}
        {onAnswer && <button type="button" onClick={onAnswer}>{t`Answer`}</button>}
        {isMine && onEdit && <button type="button" onClick={onEdit}>{t`Edit`}</button>}
        {isMine && onRemove && <button type="button" onClick={onRemove}>{t`Remove`}</button>}
        {inCases && <a href={`#${id}`}>{t`In its thread`}</a>}
        {!inCases && !isMine && signedAs === 'HANDLE' && author && (
          <FollowButton kind="HANDLE" target={author} name={author} />
        )}
        {!inCases && !isMine && <ReportButton commentId={id} />}
      </div>
      <Refusal outcome={mark.outcome} />
    </>
  );
}

const usefulWords = (useful: number): string =>
  plural(useful, { one: 'Useful to # reader', other: 'Useful to # readers' });
