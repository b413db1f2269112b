import { createHash } from 'node:crypto';

/** SHA-256 of a text, as 64 hexadecimal digits in small letters: every step of a lot is this. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Draws that one published digest can answer for: far more than a market ever has. */
export const MOST_DRAWS = 500;

/**
 * The secrets of a market are links of a chain: each is the SHA-256 of the next one, and the digest that is published
 * when the market is listed is the link before the first. So it binds every draw of that market, and a secret that
 * was told does not tell the next.
 * @param root known to the exchange alone
 * @param draw 1 for the first draw of the market; 0 is what is published beforehand
 */
export function secretOf(root: string, draw: number): string {
  if (draw < 0 || draw > MOST_DRAWS) throw new Error(`a market has at most ${MOST_DRAWS} draws`);
  let link = sha256(root);
  for (let place = MOST_DRAWS; place > draw; place--) link = sha256(link);
  return link;
}

/** What has to be published beforehand for this secret to be that of the draw. */
export function commitmentOf(secret: string, draw: number): string {
  let link = secret;
  for (let place = draw; place > 0; place--) link = sha256(link);
  return link;
}

/** Nobody knows it before the draw: the secret is not known outside, nor the journal's hash inside. */
export const seedOf = (secret: string, journalHash: string): string => sha256(secret + journalHash);

/** The tickets in the order in which they are asked. Pure. */
export function inLotOrder(seed: string, tickets: readonly string[]): string[] {
  const placed = tickets.map((ticket) => ({ ticket, place: sha256(seed + ticket) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.map(({ ticket }) => ticket);
}
