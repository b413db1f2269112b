/** Which things changed after which command: of each the last change alone, so it never grows beyond the things. */
export class ChangeLog<Key> {
  private readonly lastChange = new Map<Key, number>();

  /** @param from the last command before the first change that it hears of: before it, anything may have changed */
  constructor(private readonly from: number) {}

  note(keys: Iterable<Key>, sequence: number): void {
    for (const key of keys) this.lastChange.set(key, sequence);
  }

  /** True also for what it has never heard of, when that is asked about a time before its own. */
  changedAfter(key: Key, sequence: number): boolean {
    return sequence < this.from || (this.lastChange.get(key) ?? this.from) > sequence;
  }
}
