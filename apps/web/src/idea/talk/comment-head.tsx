import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatAge, formatDayAndClock } from '../../format/time';
import { graphql } from '../../graphql';
import { HandleLink } from '../../profile/handle-link';
import { said } from '../../words/said';
import { orderWords, speaker } from './comment-words';
import classes from './talk.module.css';
import type { Comment } from './talk-query';

const QuestionQuery = graphql(`
  query OrderMarket($id: ID!) {
    market(id: $id) {
      id
      headline
      question
    }
  }
`);

/** Who speaks, on which side, with what at stake if they show it, and when. */
export function CommentHead({ comment }: { comment: Comment }) {
  const { stance, badge, order, author, signedAs, createdAt, editedAt, removed } = comment;
  const handle = signedAs === 'HANDLE' && !removed ? author : null;
  return (
    <p className={classes.head} data-testid="comment-head">
      <strong>{handle ? <HandleLink handle={handle} /> : speaker(comment)}</strong>
      {stance && !removed && (
        <span className={classes.stance} data-look={stance === 'FOR' ? 'for' : 'against'}>
          {stance === 'FOR' ? t`for` : t`against`}
        </span>
      )}
      {badge && <span>{said(badge)}</span>}
      {order && <OrderNote order={order} />}
      <time dateTime={createdAt} title={formatDayAndClock(createdAt)}>
        {formatAge(createdAt)}
      </time>
      {editedAt && !removed && <span title={t`Edited ${formatDayAndClock(editedAt)}`}>{t`edited`}</span>}
    </p>
  );
}

function OrderNote({ order }: { order: NonNullable<Comment['order']> }) {
  const market = useQuery(QuestionQuery, { variables: { id: order.marketId } }).data?.market;
  return <span>{orderWords(order, market && !market.headline ? market.question : null)}</span>;
}
