/** A point in the exchange's history: what has the later stamp is the newer truth. */
export interface Stamp {
  epoch: number;
  sequence: string;
}

/** A restart of the engine raises the epoch; within one, sequences count up. */
export function isOlder(left: Stamp, right: Stamp): boolean {
  if (left.epoch !== right.epoch) return left.epoch < right.epoch;
  return BigInt(left.sequence) < BigInt(right.sequence);
}
