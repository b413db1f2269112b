export interface EventLogOptions {
  /** Entries that are kept, of all topics together; the oldest go first. */
  readonly mostEntries: number;
  /** The same in bytes, as they were estimated when they came. */
  readonly mostBytes: number;
  /** The command before the first that can be in it. */
  readonly from: number;
}

export interface LoggedEvent<Entry> {
  readonly topic: string;
  /** Of the command that it is the effect of; never smaller than that of the entry before. */
  readonly sequence: number;
  readonly entry: Entry;
  /** About how much memory it takes. */
  readonly bytes: number;
}

export interface Range {
  /** Exclusive. */
  readonly after: number;
  /** Inclusive. */
  readonly upTo: number;
}

/** Old entries leave at the front; the array is cut when a quarter of it has left. */
interface Line<Entry> {
  entries: LoggedEvent<Entry>[];
  start: number;
}

/**
 * What happened lately, by topic, for who was away for a while or reads slowly: nobody needs a queue of their own.
 * Bounded by count and bytes.
 */
export class EventLog<Entry> {
  private readonly lines = new Map<string, Line<Entry>>();
  private readonly all: Line<Entry> = { entries: [], start: 0 };
  private bytes = 0;
  private oldest: number;

  constructor(private readonly options: EventLogOptions) {
    this.oldest = options.from;
  }

  /** Everything after this command is here. */
  get floor(): number {
    return this.oldest;
  }

  append(event: LoggedEvent<Entry>): void {
    let line = this.lines.get(event.topic);
    if (line === undefined) {
      line = { entries: [], start: 0 };
      this.lines.set(event.topic, line);
    }
    line.entries.push(event);
    this.all.entries.push(event);
    this.bytes += event.bytes;
    const { mostEntries, mostBytes } = this.options;
    while (this.all.entries.length - this.all.start > mostEntries || this.bytes > mostBytes)
      this.dropOldest();
  }

  /**
   * Of one topic, oldest first, of whole commands: at most `most` entries, or those of one command.
   * Only for ranges that begin at the floor or later.
   */
  read(topic: string, { after, upTo }: Range, most: number): readonly LoggedEvent<Entry>[] {
    const line = this.lines.get(topic);
    if (line === undefined) return [];
    const { entries } = line;
    const from = firstAfter(line, after);
    let to = Math.min(firstAfter(line, upTo), from + most);
    while (
      to > from &&
      entries[to]?.sequence === entries[to - 1]?.sequence &&
      (entries[to]?.sequence ?? 0) <= upTo
    )
      to++;
    return entries.slice(from, to);
  }

  private dropOldest(): void {
    const dropped = take(this.all);
    if (dropped === undefined) return;
    this.bytes -= dropped.bytes;
    this.oldest = dropped.sequence;
    const line = this.lines.get(dropped.topic);
    if (line === undefined) return;
    take(line);
    if (line.entries.length === line.start) this.lines.delete(dropped.topic);
  }
}

function take<Entry>(line: Line<Entry>): LoggedEvent<Entry> | undefined {
  const taken = line.entries[line.start];
  line.start++;
  if (line.start * 4 >= line.entries.length) {
    line.entries = line.entries.slice(line.start);
    line.start = 0;
  }
  return taken;
}

/** The place of the first entry after that command. */
function firstAfter<Entry>({ entries, start }: Line<Entry>, sequence: number): number {
  let low = start;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.sequence ?? 0) <= sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
