/** A line that is no command; its message is a sentence for whoever wrote it. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

/** Numbers in ids are echoed, so none that a double cannot hold. 1 and "1" name the same order. */
export type ReplayId = string | number;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** How much of a wrong value is quoted back. */
const QUOTED_CHARACTERS = 40;

/** The fields of one object of the input, each read once with its type; `end` refuses what nobody asked for. */
export class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly read = new Set<string>();

  constructor(
    private readonly what: string,
    value: unknown,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new BadLine(`${what} is ${quoted(value)} and has to be an object in braces.`);
    }
    this.fields = value as Record<string, unknown>;
  }

  /** Text or a whole number. */
  id(name: string): ReplayId {
    const id = this.optionalId(name);
    if (id === null) throw this.wrong(name, 'text or a whole number');
    return id;
  }

  /** The same, or null. */
  optionalId(name: string): ReplayId | null {
    const value = this.take(name);
    if (value === undefined) return null;
    if (Number.isSafeInteger(value) || (typeof value === 'string' && value !== '')) return value as ReplayId;
    throw this.wrong(name, 'text or a whole number');
  }

  /** A whole number, or null. */
  whole(name: string, { from, to }: Range): number | null {
    const value = this.take(name);
    if (value === undefined) return null;
    if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to)
      return value as number;
    throw this.wrong(name, `a whole number from ${from} to ${to}`);
  }

  /** A whole number of 64 bits, also as text; null: there is none. More than 2^53 may come out rounded. */
  wide(name: string): number | null {
    const value = this.take(name);
    if (value === undefined) return null;
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (Number.isInteger(number) && Math.abs(number as number) <= 2 ** 63) return number as number;
    throw this.wrong(name, 'a whole number');
  }

  flag(name: string): boolean {
    const value = this.take(name) ?? false;
    if (typeof value === 'boolean') return value;
    throw this.wrong(name, 'true or false');
  }

  /** One of the names in the table, as what the table makes of it; null: there is none. */
  choice<Value>(name: string, table: ReadonlyMap<string, Value>): Value | null {
    const value = this.take(name);
    if (value === undefined) return null;
    const chosen = typeof value === 'string' ? table.get(value) : undefined;
    if (chosen !== undefined) return chosen;
    throw this.wrong(name, `one of ${[...table.keys()].join(', ')}`);
  }

  object(name: string): Fields {
    return new Fields(`"${name}"`, this.take(name));
  }

  /** Nothing may be left unread: a field that was misspelt would be missed in silence. */
  end(): void {
    for (const name of Object.keys(this.fields)) {
      if (!this.read.has(name)) throw new BadLine(`${this.what} has no field ${quoted(name)}.`);
    }
  }

  /** Null is as good as absent. */
  private take(name: string): unknown {
    this.read.add(name);
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? undefined) : undefined;
  }

  private wrong(name: string, wanted: string): BadLine {
    return new BadLine(`"${name}" is ${quoted(this.fields[name])} and has to be ${wanted}.`);
  }
}

function quoted(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length <= QUOTED_CHARACTERS ? text : `${text.slice(0, QUOTED_CHARACTERS)}...`;
}
