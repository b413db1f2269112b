import type { CommitFault } from './fault-simulated-store.js';

const PASSING = ['08006', '40001', '53100', '57P01', 'ECONNRESET'];
/** Nothing says that these pass by themselves. */
const OTHER = ['23514', 'XX000', '58030', 'ERR_SSL_DECRYPTION_FAILED'];
const KEPT = ['none', 'all', 'torn'] as const;

/** What goes wrong in one simulation. Like VOPR, each seed has its own rates of everything, in percent. */
export class FaultDice {
  /** How often each kind of fault happened. */
  readonly faults = new Map<string, number>();
  /** Of requests that are sent again. */
  readonly replay: number;
  private readonly rates: { passing: number; other: number; crash: number; takeover: number };

  constructor(
    private readonly random: (below: number) => number,
    private readonly note: (what: string) => void,
  ) {
    const upTo = (most: number) => random(most + 1);
    this.rates = { passing: upTo(20), other: upTo(10), crash: upTo(10), takeover: upTo(4) };
    this.replay = upTo(50);
  }

  /** Of a commit. */
  nextFault(): CommitFault | undefined {
    const { passing, other, crash, takeover } = this.rates;
    const dice = this.random(100);
    const type = this.random(2) === 0 ? 'before' : 'after';
    if (dice < passing) return this.happens({ type, code: this.oneOf(PASSING) });
    if (dice < passing + other) return this.happens({ type, code: this.oneOf(OTHER) });
    if (dice < passing + other + crash) return this.happens({ type: 'crash', kept: this.oneOf(KEPT) });
    if (dice < passing + other + crash + takeover) return this.happens({ type: 'takeover' });
    return undefined;
  }

  /** Of anything else that is asked of the database: the code of its error. */
  nextFailure(): string | undefined {
    return this.random(200) < this.rates.passing ? this.oneOf(PASSING) : undefined;
  }

  private happens(fault: CommitFault): CommitFault {
    const name = Object.values(fault).join(' ');
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
    this.note(name);
    return fault;
  }

  private oneOf<T>(choices: readonly T[]): T {
    return choices[this.random(choices.length)] as T;
  }
}
