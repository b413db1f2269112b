/**
 * How many operations of a socket were refused one after the other. What is admitted forgives those refused before
 * it came; those that came after it and were refused sooner, while it was looked at, still count.
 */
export class RefusalsInARow {
  private ever = 0;
  private forgiven = 0;

  /** @returns how many there are now */
  another(): number {
    this.ever++;
    return this.ever - this.forgiven;
  }

  /** Called when an operation comes. @returns what is called if it is admitted */
  forgiveSoFar(): () => void {
    const before = this.ever;
    return () => {
      this.forgiven = Math.max(this.forgiven, before);
    };
  }
}
