import { decodeId } from '../graphql/global-id.js';

/** The column is a 32-bit integer, which a made-up id need not fit. */
export const GREATEST_COMMENT_ID = 2 ** 31 - 1;

/** null for whatever cannot be the id of a comment. */
export function decodeComment(globalId: string): number | null {
  const id = decodeId('Comment', globalId);
  return id === null || id > GREATEST_COMMENT_ID ? null : id;
}
