import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MarketWords } from '../markets/market-words.js';
import type { CommentModel, CommentOrderModel } from './comment.model.js';
import type { CommentRow } from './comment-rows.js';

const BADGES = {
  YES: 'held YES when written',
  NO: 'held NO when written',
  NOTHING: 'held nothing when written',
} as const;

/** Comments as the API tells them. */
@Injectable()
export class CommentBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  of(row: CommentRow): CommentModel {
    return {
      commentId: row.id,
      ideaId: row.idea_id,
      isAnswer: row.parent_id !== null,
      id: encodeId('Comment', row.id),
      text: row.text,
      stance: row.stance,
      author: row.author,
      signedAs: row.signed_as,
      badge: row.badge === null ? null : BADGES[row.badge],
      order: this.order(row),
      useful: row.useful,
      myUseful: row.my_useful,
      isMine: row.is_mine,
      removed: row.removed,
      removedReason: row.removed_reason,
      fromIdeaId: row.from_idea_id,
      createdAt: row.created_at,
      editedAt: row.edited_at,
      parentId: row.parent_id === null ? null : encodeId('Comment', row.parent_id),
    };
  }

  private order(row: CommentRow): CommentOrderModel | null {
    const { order_market_id: marketId, order_side: side, order_contract: contract } = row;
    if (marketId === null || side === null || contract === null) return null;
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return null;
    return { marketId: encodeId('Market', marketId), side, contract: this.words.contract(market, contract) };
  }
}
