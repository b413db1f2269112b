/** A moment with the last command that had been carried out by then. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sequence: number;
}

/** Up to when a member's history is told. */
export interface Present extends Moment {
  readonly memberId: number;
  /** Markets in which the member owns shares whose payout is known and has not come: payout in ticks, by contract. */
  readonly paying: ReadonlyMap<number, readonly number[]>;
}
