/** Ours; the other codes of a closing WebSocket are those of graphql-ws. Clients connect again after both. */
export const CLOSE = {
  signedOut: { code: 4498, reason: 'Signed out' },
  tooSlow: { code: 4499, reason: 'Messages were read too slowly' },
} as const;

export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE];
