/** More wait than there is room for. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Lets a few works run at once; the others wait, and not too many of them. */
export class InTurn {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { readonly atOnce: number; readonly waiting: number }) {}

  /** @throws NoRoom at once, when too many wait already */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    const { atOnce, waiting } = this.limits;
    if (this.running < atOnce) {
      this.running++;
      return;
    }
    if (this.waiting.length >= waiting) throw new NoRoom('too much is waiting');
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Who waits longest takes the place over. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running--;
    else next();
  }
}
