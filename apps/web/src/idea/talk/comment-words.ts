import { t } from '@lingui/core/macro';
import type { Comment, Signature } from './talk-query';

type Signed = Pick<Comment, 'author' | 'signedAs' | 'fromIdea' | 'removed'>;

/** Who speaks, by the signature and nothing else. */
export function speaker({ author, signedAs, fromIdea, removed }: Signed): string {
  if (removed) return t`Removed`;
  const title = fromIdea?.title;
  if (signedAs === 'PROPOSER') return title ? t`Proposer of “${title}”` : t`Proposer`;
  if (signedAs === 'TEAM') return title ? t`Team of “${title}”` : t`Team`;
  return author ?? t`Somebody`;
}

/** The order that a comment gives the reason for; `market` where it is not the headline. */
export function orderWords(order: NonNullable<Comment['order']>, market: string | null): string {
  const { name } = order.contract;
  if (order.side === 'BUY')
    return market ? t`with an order to buy ${name} in “${market}”` : t`with an order to buy ${name}`;
  return market ? t`with an order to sell ${name} in “${market}”` : t`with an order to sell ${name}`;
}

/** What stands where a comment was. */
export const removedWords = ({ removedReason }: Pick<Comment, 'removedReason'>): string =>
  removedReason ? t`Removed by a curator: ${removedReason}` : t`This comment was removed.`;

/** How what one writes here is signed, where there is no choice. */
export const officeWords = (mine: Signature | null): string | null => {
  if (mine === 'PROPOSER') return t`You speak as the proposer: neither your handle nor your name is shown.`;
  return mine === 'TEAM' ? t`You speak as the team: neither your handle nor your name is shown.` : null;
};
