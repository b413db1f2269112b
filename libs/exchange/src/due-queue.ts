export interface Due {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: number;
}

/** What falls due, earliest first, then by id: a binary heap. Entries that no longer matter are skipped by the reader. */
export class DueQueue {
  private readonly heap: Due[] = [];

  add(due: Due): void {
    const heap = this.heap;
    let child = heap.push(due) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.before(child, parent)) break;
      this.swap(child, parent);
      child = parent;
    }
  }

  /** Removes and returns the earliest entry that is due at `now`, or null. */
  take(now: number): Due | null {
    const first = this.heap[0];
    if (first === undefined || first.at > now) return null;
    this.swap(0, this.heap.length - 1);
    this.heap.pop();
    this.sink();
    return first;
  }

  private sink(): void {
    let parent = 0;
    for (;;) {
      let least = parent;
      const left = 2 * parent + 1;
      if (left < this.heap.length && this.before(left, least)) least = left;
      if (left + 1 < this.heap.length && this.before(left + 1, least)) least = left + 1;
      if (least === parent) return;
      this.swap(parent, least);
      parent = least;
    }
  }

  private before(a: number, b: number): boolean {
    const x = this.heap[a] as Due;
    const y = this.heap[b] as Due;
    return x.at < y.at || (x.at === y.at && x.id < y.id);
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a] as Due;
    this.heap[a] = this.heap[b] as Due;
    this.heap[b] = kept;
  }
}
