import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedRequest, RequestLog } from './fault-log.js';
import { ask, type FaultTarget } from './fault-target.js';
import { randomRequests, type TrafficSize } from './fault-traffic.js';
import { seeded } from './trading.js';

export interface LoadOptions extends TrafficSize {
  readonly log: RequestLog;
  readonly target: FaultTarget;
  readonly seed: number;
  /** Requests under way at any moment: each client sends its next one when the last is answered. */
  readonly clients: number;
}

/** Resting orders that cancels and amendments choose from. */
const REMEMBERED = 300;
/** After a request that nobody took. */
const PAUSE_MS = 20;

/** The load client of every fault test: sends random requests until told to stop, and writes all of it down. */
export class LoadClient {
  private stopped = false;
  private readonly resting = new Map<number, number>();
  private readonly random: (below: number) => number;
  private readonly running: Promise<unknown>;
  /** When something was last acknowledged. */
  lastAckAt = 0;

  constructor(private readonly options: LoadOptions) {
    this.random = seeded(options.seed);
    this.running = Promise.all(Array.from({ length: options.clients }, () => this.run()));
  }

  /** No more requests; resolves when those under way have ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** How long after `since` (a Date.now()) something was acknowledged again. */
  async ackedAfter(since: number, withinMs: number): Promise<number> {
    while (this.lastAckAt <= since) {
      if (Date.now() - since > withinMs) throw new Error(`nothing was acknowledged for ${withinMs} ms`);
      await sleep(10);
    }
    return this.lastAckAt - since;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const wasTaken = await this.trip();
      if (!wasTaken) await sleep(PAUSE_MS);
    }
  }

  private async trip(): Promise<boolean> {
    const { log, target, seed } = this.options;
    const trip = log.length;
    const sent = randomRequests(this.random, this.options, this.resting).map((request) =>
      log.sending(`s${seed}-${log.length}`, request, trip),
    );
    const answers = await target(sent);
    for (const [n, logged] of sent.entries()) {
      log.answered(logged, answers[n] ?? { outcome: 'unknown' });
      const { request, answer, ackedAt = 0 } = logged;
      if (answer.outcome !== 'ok') continue;
      this.lastAckAt = ackedAt;
      if (request.kind === 'place' && answer.order !== undefined) this.remember(answer.order, request.member);
    }
    return sent.some(({ answer }) => answer.outcome === 'ok');
  }

  private remember(order: number, member: number): void {
    this.resting.set(order, member);
    if (this.resting.size > REMEMBERED) this.resting.delete(this.resting.keys().next().value as number);
  }
}

const AT_ONCE = 48;
const MOST_TRIES = 50;

/**
 * Law 9: all of it once more, with the same keys. What was answered must be answered alike; what was unknown is
 * known afterwards and written down. Returns a sentence for each answer that differs.
 */
export async function askAgain(
  { log, target }: Pick<LoadOptions, 'log' | 'target'>,
  requests: readonly LoggedRequest[],
): Promise<string[]> {
  const breaches: string[] = [];
  const askOnce = async (logged: LoggedRequest): Promise<void> => {
    let again = await ask(target, logged);
    // Who is back from a crash may not know sessions yet: asked once more by its key, nothing is done twice.
    for (let n = 0; again.code === 'RATE_LIMITED' || (again.outcome === 'unknown' && n < MOST_TRIES); n++) {
      await sleep(PAUSE_MS);
      again = await ask(target, logged);
    }
    if (logged.answer.outcome === 'unknown' || logged.answer.outcome === 'refused')
      log.answered(logged, again);
    else if (!isSame(logged, again))
      breaches.push(`I3: ${logged.key} was answered ${JSON.stringify([logged.answer, again])}`);
  };
  for (let at = 0; at < requests.length; at += AT_ONCE)
    await Promise.all(requests.slice(at, at + AT_ONCE).map(askOnce));
  return breaches;
}

function isSame({ answer }: LoggedRequest, again: LoggedRequest['answer']): boolean {
  // Rejections over the API come without their sequence.
  return ['outcome', 'order', 'sequence', 'code', 'figures'].every(
    (name) => answer[name as 'code'] === again[name as 'code'],
  );
}
