/** Lets works of the same key run one after the other; those of different keys know nothing of each other. */
export class InLine {
  private readonly last = new Map<number, Promise<unknown>>();

  async run<Result>(key: number, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
