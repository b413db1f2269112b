/** What falls due by itself. */
export type DueKind = 'expireOrder' | 'endAuction' | 'endPause' | 'closeMarket' | 'settleMarket';

export interface Due {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the command that set it. */
  readonly sequence: number;
  readonly kind: DueKind;
  /** The order or market. */
  readonly id: number;
}

/**
 * What falls due, earliest first, then in the order in which it was set: a binary heap. Entries that no longer matter
 * stay in it and are skipped by whoever takes them.
 */
export class DueQueue {
  private readonly heap: Due[] = [];

  get size(): number {
    return this.heap.length;
  }

  /** When the earliest entry falls due; null when nothing waits. */
  get nextAt(): number | null {
    return this.heap[0]?.at ?? null;
  }

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
    this.sink(0);
    return first;
  }

  /** Every entry in the order in which it falls due. */
  entries(): Due[] {
    return [...this.heap].sort(inOrder);
  }

  /** Drops the entries that do not matter any more. */
  keep(matters: (due: Due) => boolean): void {
    const kept = this.heap.filter(matters);
    this.heap.length = 0;
    this.heap.push(...kept);
    for (let parent = (kept.length >> 1) - 1; parent >= 0; parent--) this.sink(parent);
  }

  private sink(from: number): void {
    let parent = from;
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
    return inOrder(this.heap[a] as Due, this.heap[b] as Due) < 0;
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a] as Due;
    this.heap[a] = this.heap[b] as Due;
    this.heap[b] = kept;
  }
}

/** By (time, sequence); one command sets at most one thing for the same time and kind, so kind and id settle the rest. */
function inOrder(a: Due, b: Due): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id - b.id;
}
