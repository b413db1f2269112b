import { actorOf, decodeAnswer } from '@openfloor/exchange';
import type { Refused, Submitted } from './exchange.js';
import type { KeyedCommand, StoredAnswer } from './store.js';
import type { Keyed } from './writer.js';

export type Outcome = Submitted | Refused;

/** A command that waits for its answer. */
export interface Pending {
  readonly keyed: Keyed;
  readonly resolve: (outcome: Outcome) => void;
}

export const refused = (code: Refused['code']): Refused => ({ type: 'Refused', code });

/** What law 9 looks up: the keys of a batch, each once. */
export function keysOf(batch: readonly Pending[]): KeyedCommand[] {
  const keys = new Map<string, KeyedCommand>();
  for (const { keyed } of batch) {
    if (keyed.keyDigest === null) continue;
    keys.set(keyName(keyed), { actor: actorOf(keyed.command), keyDigest: keyed.keyDigest });
  }
  return [...keys.values()];
}

function keyName({ command, keyDigest }: Keyed): string {
  return `${actorOf(command)}/${keyDigest?.toString('base64')}`;
}

export interface Sorted {
  /** Commands that the core has not seen. */
  readonly fresh: readonly Pending[];
  /** Commands of this batch that repeat a fresh one: they get its answer. */
  readonly repeats: ReadonlyMap<Pending, readonly Pending[]>;
}

/** Law 9: answers what was answered before, refuses a key that is used for another body, and returns the rest. */
export function sortByKey(batch: readonly Pending[], stored: readonly StoredAnswer[]): Sorted {
  const answered = new Map(stored.map((row) => [`${row.actor}/${row.keyDigest.toString('base64')}`, row]));
  const first = new Map<string, Pending>();
  const repeats = new Map<Pending, Pending[]>();
  const fresh: Pending[] = [];
  for (const pending of batch) {
    const name = pending.keyed.keyDigest === null ? null : keyName(pending.keyed);
    const row = name === null ? undefined : answered.get(name);
    const earlier = name === null ? undefined : first.get(name);
    if (row !== undefined)
      pending.resolve(sameBody(pending, row.command) ? repeated(row) : refused('CONFLICT'));
    else if (earlier === undefined) {
      fresh.push(pending);
      if (name !== null) first.set(name, pending);
    } else if (sameBody(pending, earlier.keyed.bytes)) {
      repeats.set(earlier, [...(repeats.get(earlier) ?? []), pending]);
    } else pending.resolve(refused('CONFLICT'));
  }
  return { fresh, repeats };
}

function sameBody(pending: Pending, bytes: Uint8Array): boolean {
  return Buffer.compare(pending.keyed.bytes, bytes) === 0;
}

function repeated({ answer, sequence, at }: StoredAnswer): Submitted {
  return { type: 'Submitted', answer: decodeAnswer(answer), sequence, at, repeated: true };
}
