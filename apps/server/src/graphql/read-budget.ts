import { badInput } from './bad-input.js';

/** Reads of history, trades or evidence (an SQL statement or two each) or of deep books that one request may cause. */
const MOST_READS = 40;

const spent = new WeakMap<object, number>();

/**
 * Counts a read for one market that goes to the database or takes as long, so that a short request with many aliases
 * cannot keep the server busy for everybody. `request` is the request's context.
 * @throws BAD_USER_INPUT when there are too many
 */
export function spendRead(request: object): void {
  const reads = (spent.get(request) ?? 0) + 1;
  spent.set(request, reads);
  if (reads <= MOST_READS) return;
  throw badInput(
    `Ask for the histories, trades, evidence and deep books of at most ${MOST_READS} markets at once.`,
  );
}
