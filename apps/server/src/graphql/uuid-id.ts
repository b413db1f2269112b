/** What is known by a UUID and not by a number. */
export type UuidNodeType = 'Invitation' | 'Session' | 'AccessToken' | 'Duty';

const SHAPE = /^([A-Za-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** An id of the API: opaque to clients, and not taken for an id of something else. */
export function encodeUuid(type: UuidNodeType, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString('base64url');
}

/** null for what `encodeUuid` did not make for this type; callers answer as for an unknown id. */
export function decodeUuid(type: UuidNodeType, globalId: string): string | null {
  const uuid = SHAPE.exec(Buffer.from(globalId, 'base64url').toString())?.[2];
  return uuid !== undefined && encodeUuid(type, uuid) === globalId ? uuid : null;
}
