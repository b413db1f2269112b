import type { Principal } from '../access/principal.js';
import { within } from './within.js';

/** How long an answer of the database is believed: sign-in stays off the path of orders, and changes bite soon. */
export const REMEMBER_MS = 2_000;
/** The same while the database does not answer. */
export const BELIEVE_MS = 5_000;
/** For the database, where there is an answer of before to fall back on. */
const PATIENCE_MS = 500;
/** For the database otherwise: a machine that is busy is not a database that is away. */
const DEADLINE_MS = 4_000;
/** The database is not asked again sooner after a failure. */
const PAUSE_MS = 250;
const MOST = 10_000;

type Answer = Principal | null;

interface Known {
  readonly principal: Answer;
  /** The database was asked for it then. */
  readonly at: number;
}

interface Remembered {
  readonly answer: Promise<Answer>;
  /** Of the database; undefined as long as it has not answered. */
  known: Known | undefined;
  /** Until then the answer is good. */
  until: number;
}

export interface PrincipalSource {
  /** Asks the database. */
  read(token: string): Promise<Answer>;
  /** In milliseconds; never goes back. */
  now(): number;
}

/** The session could not be looked up, and nothing of before can be believed any more. */
export class LookUpFailed extends Error {
  override readonly name = 'LookUpFailed';
}

/** Whose tokens they are, as the database said a moment ago. */
export class PrincipalMemory {
  private readonly byToken = new Map<string, Remembered>();

  constructor(private readonly source: PrincipalSource) {}

  /** @throws LookUpFailed */
  find(token: string): Promise<Answer> {
    const remembered = this.byToken.get(token);
    if (remembered !== undefined && this.source.now() < remembered.until) return remembered.answer;
    return this.ask(token, remembered?.known);
  }

  /** The next to come asks the database. */
  forget(isMeant: (token: string) => boolean = () => true): void {
    for (const token of [...this.byToken.keys()]) if (isMeant(token)) this.byToken.delete(token);
  }

  private ask(token: string, before: Known | undefined): Promise<Answer> {
    const at = this.source.now();
    const trusted = before !== undefined && at - before.at < BELIEVE_MS - PATIENCE_MS;
    const fresh = within(this.source.read(token), trusted ? PATIENCE_MS : DEADLINE_MS);
    const settle = (known: Known | undefined, until: number): void => {
      remembered.known = known;
      remembered.until = until;
    };
    const answer = fresh.then(
      (principal) => {
        settle({ principal, at }, at + REMEMBER_MS);
        return principal;
      },
      (error: unknown) => {
        const now = this.source.now();
        const end = (before?.at ?? -Infinity) + BELIEVE_MS;
        settle(before, Math.min(now + PAUSE_MS, before !== undefined && now < end ? end : Infinity));
        if (before !== undefined && now < end) return before.principal;
        throw new LookUpFailed(error instanceof Error ? error.message : String(error));
      },
    );
    const remembered: Remembered = { answer, known: before, until: Number.POSITIVE_INFINITY };
    answer.catch(() => undefined); // whoever asked is told
    this.remember(token, remembered);
    return answer;
  }

  private remember(token: string, remembered: Remembered): void {
    this.byToken.delete(token);
    this.byToken.set(token, remembered);
    const [oldest] = this.byToken.keys();
    if (this.byToken.size > MOST && oldest !== undefined) this.byToken.delete(oldest);
  }
}
