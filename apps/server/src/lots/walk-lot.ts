export interface Walk {
  /** Who holds the tickets, in the order of the draw; null: somebody who is no member any more. */
  readonly holders: readonly (number | null)[];
  /** Tickets that were asked before. */
  readonly from: number;
  readonly seats: number;
  eligible(memberId: number): Promise<boolean> | boolean;
}

export interface Walked {
  /** A letter for each that was asked: S seated, E excused. */
  readonly letters: string;
  readonly seated: readonly { readonly place: number; readonly memberId: number }[];
}

/** Asks one ticket after the other until all seats are taken, or no ticket is left. */
export async function walkLot({ holders, from, seats, eligible }: Walk): Promise<Walked> {
  const seated: { place: number; memberId: number }[] = [];
  let letters = '';
  for (let place = from; place < holders.length && seated.length < seats; place++) {
    const memberId = holders[place] ?? null;
    const sits = memberId !== null && (await eligible(memberId));
    if (sits) seated.push({ place, memberId });
    letters += sits ? 'S' : 'E';
  }
  return { letters, seated };
}

/** A vote among an even number could be a tie: whoever was seated last is asked no more. */
export function madeOdd({ letters, seated }: Walked, from: number): Walked {
  const last = seated.at(-1);
  if (last === undefined || seated.length % 2 === 1) return { letters, seated };
  return { letters: letters.slice(0, last.place - from), seated: seated.slice(0, -1) };
}
