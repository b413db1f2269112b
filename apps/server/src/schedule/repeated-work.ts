/**
 * Work that a timer asks for again and again: one run at a time, a run that fails is told and comes again with the
 * next, and none begins once it is stopped.
 */
export class RepeatedWork {
  private underWay: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly complain: (reason: string) => void,
  ) {}

  /** Never fails. Whoever asks while a run is under way waits for that one. */
  run(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.underWay ??= this.runNow().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  /** A whole run that begins now: one that is under way may have looked before what is to be seen was there. */
  async runAnew(): Promise<void> {
    await this.underWay;
    await this.run();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.underWay;
  }

  private async runNow(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.complain(error instanceof Error ? error.message : String(error));
    }
  }
}
