import { decodeId } from '../graphql/global-id.js';

/** The column is a 32-bit integer, which a made-up id need not fit. */
const LARGEST = 2 ** 31 - 1;

/** The member of an id of the API; null for whatever cannot be one. */
export function decodeMember(globalId: string): number | null {
  const id = decodeId('Member', globalId);
  return id === null || id > LARGEST ? null : id;
}
