/** What is known by a number. */
const NODE_TYPES = [
  'AuditRecord',
  'Comment',
  'Estimate',
  'Idea',
  'IdeaEvent',
  'Market',
  'Member',
  'ModerationItem',
  'Notice',
  'Order',
  'OwnFill',
  'Restriction',
  'Season',
  'Trade',
  'Unsealing',
  'WatchList',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

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

/** The type and number of whatever `encodeId` made; null for anything else. */
export function decodeAnyId(globalId: string): { type: NodeType; id: number } | null {
  const type = typeOfId(globalId);
  const id = type === null ? null : decodeId(type, globalId);
  return type === null || id === null ? null : { type, id };
}

/** What an id claims to be of. */
export function typeOfId(globalId: string): NodeType | null {
  const [name] = Buffer.from(globalId, 'base64url').toString().split(':', 1);
  return NODE_TYPES.find((type) => type === name) ?? null;
}
