export type NodeType = 'Idea' | 'Market' | 'Member' | 'Order' | 'Trade';

const text = (type: NodeType, id: number): string => `${type}:${id}`;

/** An id of the API: opaque to clients, and not taken for an id of something else. */
export function encodeId(type: NodeType, id: number): string {
  return Buffer.from(text(type, id)).toString('base64url');
}

/** null for what `encodeId` did not make for this type; callers answer as for an unknown id. */
export function decodeId(type: NodeType, globalId: string): number | null {
  const id = Number(/^[A-Za-z]+:(\d{1,16})$/.exec(Buffer.from(globalId, 'base64url').toString())?.[1]);
  return Number.isSafeInteger(id) && id > 0 && encodeId(type, id) === globalId ? id : null;
}
