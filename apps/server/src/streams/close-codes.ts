/**
 * 4496 to 4499 are ours, the others those of graphql-ws, which gives 4401, 4408 and 4409 by itself. Clients connect
 * again after ours; after 4496 once they have closed another socket.
 */
export const CLOSE = {
  goingAway: { code: 1001, reason: 'Going away' },
  unavailable: { code: 1013, reason: 'Try again later' },
  badMessage: { code: 4400, reason: 'Invalid message received' },
  tooMuch: { code: 4429, reason: 'Too many requests' },
  tooManySockets: { code: 4496, reason: 'Too many connections' },
  accessChanged: { code: 4497, reason: 'Access changed' },
  signedOut: { code: 4498, reason: 'Signed out' },
  tooSlow: { code: 4499, reason: 'Messages were read too slowly' },
  fault: { code: 4500, reason: 'Internal server error' },
} as const;

export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE];
