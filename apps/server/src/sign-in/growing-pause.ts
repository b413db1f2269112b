import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface PauseRules {
  /** What a key may do before it has to wait. */
  readonly tries: number;
  /** In this time; tries that were not followed by a pause are forgotten after it. */
  readonly windowSeconds: number;
  readonly firstPauseSeconds: number;
  /** Each pause is twice as long as the one before, up to this. */
  readonly longestPauseSeconds: number;
}

/** Pauses are forgotten after a day without any. */
const REMEMBER_SECONDS = 24 * 3600;

/** Lets a key try a few times, then makes it wait: longer each time. In memory; a restart forgets. */
export class GrowingPause {
  private readonly tries: RateLimiterMemory;
  private readonly pauses = new RateLimiterMemory({ points: 1, duration: REMEMBER_SECONDS });

  constructor(private readonly rules: PauseRules) {
    this.tries = new RateLimiterMemory({ points: rules.tries, duration: rules.windowSeconds });
  }

  /** Counts a try before it is made, so that many at once are no way round. False: not now. */
  async take(key: string): Promise<boolean> {
    try {
      await this.tries.consume(key);
      return true;
    } catch (exceeded) {
      if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
      // Only the first that is too much begins a pause; those during it do not make it longer.
      if (exceeded.consumedPoints === this.rules.tries + 1) await this.pause(key);
      return false;
    }
  }

  /** The try was a good one: it does not count. */
  async giveBack(key: string): Promise<void> {
    const taken = await this.tries.get(key);
    if (taken !== null && taken.consumedPoints <= this.rules.tries) await this.tries.reward(key);
  }

  /** All is well with this key. */
  async forget(key: string): Promise<void> {
    await this.tries.delete(key);
    await this.pauses.delete(key);
  }

  private async pause(key: string): Promise<void> {
    const { firstPauseSeconds, longestPauseSeconds } = this.rules;
    const before = (await this.pauses.get(key))?.consumedPoints ?? 0;
    await this.pauses.set(key, before + 1, REMEMBER_SECONDS);
    await this.tries.block(key, Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** before));
  }
}
