/** What is published of a draw that has happened. */
export interface DrawnLot {
  readonly draw: number;
  readonly commitment: string;
  readonly secret: string;
  readonly journalHash: string;
  readonly seed: string;
  readonly seats: number;
  readonly tickets: readonly { readonly ticket: string; readonly state: string }[];
}

export interface LotCheck {
  /** The secret is the one that was bound before the draw. */
  readonly bound: boolean;
  /** The seed is that of the secret and the journal. */
  readonly seeded: boolean;
  /** The tickets stand in the order that the seed gives. */
  readonly ordered: boolean;
  /** They were asked one after the other, and nobody was left out of turn. */
  readonly inTurn: boolean;
}

type Hash = (text: string) => Promise<string>;

/** SHA-256 by the browser itself, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Does the draw again, from what is published alone. */
export async function checkLot(lot: DrawnLot, hash: Hash = sha256): Promise<LotCheck> {
  let link = lot.secret;
  for (let place = lot.draw; place > 0; place--) link = await hash(link);
  const seed = await hash(lot.secret + lot.journalHash);
  const places = await Promise.all(lot.tickets.map(({ ticket }) => hash(seed + ticket)));
  return {
    bound: link === lot.commitment,
    seeded: seed === lot.seed,
    ordered: places.every((place, index) => index === 0 || (places[index - 1] as string) < place),
    inTurn: isInTurn(lot),
  };
}

/** After the first ticket that was not asked there is none that was; so many seats are taken at most. */
function isInTurn({ tickets, seats }: DrawnLot): boolean {
  const states = tickets.map(({ state }) => state);
  const rest = states.indexOf('NOT_ASKED');
  const asked = rest === -1 ? states : states.slice(0, rest);
  const others = rest === -1 ? [] : states.slice(rest);
  return (
    others.every((state) => state === 'NOT_ASKED') &&
    asked.filter((state) => state === 'SEATED').length <= seats
  );
}
