import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CommentView } from './comment-view';
import classes from './talk.module.css';
import { AnswersQuery, type Comment, type Signature, type Thread } from './talk-query';
import { useKnownHandles } from './use-known-handles';

interface ThreadViewProps {
  ideaId: string;
  mine: Signature | null;
  thread: Thread;
}

/** A comment and all answers below it, one level deep: whom an answer answers is said in it. */
export function ThreadView({ ideaId, mine, thread }: ThreadViewProps) {
  const [after, setAfter] = useState<string | null>(null);
  const { nodes, pageInfo } = thread.replies;
  const shown = { ideaId, mine };
  const handles = useKnownHandles(useMemo(() => [thread, ...nodes], [thread, nodes]));
  return (
    <article className={classes.thread} data-testid="thread">
      <CommentView {...shown} comment={thread} handles={handles} answered={null} />
      {nodes.length > 0 && (
        <div className={classes.answers}>
          <Answers {...shown} root={thread} answers={nodes} known={nodes} />
          {after !== null && <FurtherAnswers {...shown} root={thread} known={nodes} after={after} />}
          {after === null && pageInfo.hasNextPage && (
            <Button
              size="xs"
              className={classes.more}
              onClick={() => setAfter(pageInfo.endCursor)}
            >{t`More answers`}</Button>
          )}
        </div>
      )}
    </article>
  );
}

interface AnswersProps {
  ideaId: string;
  mine: Signature | null;
  root: Comment;
  answers: readonly Comment[];
  /** Those that an answer may answer. */
  known: readonly Comment[];
}

function Answers({ root, answers, known, ...shown }: AnswersProps) {
  const handles = useKnownHandles(useMemo(() => [root, ...known], [root, known]));
  return answers.map((comment) => (
    <CommentView
      key={comment.id}
      {...shown}
      comment={comment}
      handles={handles}
      answered={
        comment.parentId === root.id ? null : (known.find(({ id }) => id === comment.parentId) ?? null)
      }
    />
  ));
}

function FurtherAnswers({ after, ...props }: Omit<AnswersProps, 'answers'> & { after: string }) {
  const { data } = useQuery(AnswersQuery, {
    variables: { commentId: props.root.id, after },
    fetchPolicy: 'cache-and-network',
  });
  const [next, setNext] = useState<string | null>(null);
  const page = data?.node && 'replies' in data.node ? data.node.replies : null;
  if (!page) return null;
  const known = [...props.known, ...page.nodes];
  return (
    <>
      <Answers {...props} answers={page.nodes} known={known} />
      {next !== null && <FurtherAnswers {...props} known={known} after={next} />}
      {next === null && page.pageInfo.hasNextPage && (
        <Button
          size="xs"
          className={classes.more}
          onClick={() => setNext(page.pageInfo.endCursor)}
        >{t`More answers`}</Button>
      )}
    </>
  );
}
