import { decodeId } from '../graphql/global-id.js';

/** The column is a 32-bit integer, which a made-up id need not fit. */
const GREATEST_ID = 2 ** 31 - 1;

/** null for whatever cannot be the id of a watch list. */
export function decodeWatchList(globalId: string): number | null {
  const id = decodeId('WatchList', globalId);
  return id === null || id > GREATEST_ID ? null : id;
}
