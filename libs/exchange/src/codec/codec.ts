import { invariant } from '@openfloor/kernel';
import { type ByteReader, ByteWriter, ByteReader as Reader } from './bytes.js';

/** How one kind of value stands in the journal's bytes. Changing one breaks every journal written before. */
export interface Codec<T> {
  write(writer: ByteWriter, value: T): void;
  read(reader: ByteReader): T;
}

/** Unsigned integers below 2^53, branded or not. */
export function uint<T extends number>(): Codec<T> {
  return {
    write: (writer, value) => writer.uint(value),
    read: (reader) => reader.uint() as T,
  };
}

/** Signed integers, zigzag: 0, -1, 1, -2, ... Their size must stay below 2^52. */
export function int(): Codec<number> {
  return {
    write: (writer, value) => writer.uint(value < 0 ? -2 * value - 1 : 2 * value),
    read: (reader) => {
      const zigzag = reader.uint();
      return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    },
  };
}

export function bool(): Codec<boolean> {
  return {
    write: (writer, value) => writer.uint(value ? 1 : 0),
    read: (reader) => {
      const value = reader.uint();
      invariant(value <= 1, 'not a boolean');
      return value === 1;
    },
  };
}

/** One of some names, by its place in the list: new names go to the end. */
export function oneOf<const Names extends readonly string[]>(...names: Names): Codec<Names[number]> {
  const places = new Map(names.map((name, place) => [name as string, place]));
  return {
    write: (writer, value) => {
      const place = places.get(value);
      invariant(place !== undefined, `not one of ${names.join(', ')}: ${value}`);
      writer.uint(place);
    },
    read: (reader) => {
      const name = names[reader.uint()];
      invariant(name !== undefined, `not one of ${names.join(', ')}`);
      return name;
    },
  };
}

export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (writer, values) => {
      writer.uint(values.length);
      for (const value of values) item.write(writer, value);
    },
    read: (reader) => Array.from({ length: reader.uint() }, () => item.read(reader)),
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** The fields in the order in which they are given. A field that is forgotten does not compile. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = Object.entries(fields) as [keyof T, Codec<T[keyof T]>][];
  return {
    write: (writer, value) => {
      for (const [name, field] of entries) field.write(writer, value[name]);
    },
    read: (reader) => {
      const value: Partial<T> = {};
      for (const [name, field] of entries) value[name] = field.read(reader);
      return value as T;
    },
  };
}

interface Typed {
  readonly type: string;
}
type Variant<U extends Typed, Type extends U['type']> = Extract<U, { readonly type: Type }>;
type Variants<U extends Typed> = {
  readonly [Type in U['type']]: readonly [tag: number, fields: Fields<Omit<Variant<U, Type>, 'type'>>];
};

/** A union told apart by `type`, each variant under a number of its own. */
export function union<U extends Typed>(variants: Variants<U>): Codec<U> {
  const byType = new Map<string, { tag: number; codec: Codec<object> }>();
  const byTag = new Map<number, { type: string; codec: Codec<object> }>();
  for (const [type, [tag, fields]] of Object.entries(variants) as [string, [number, Fields<object>]][]) {
    invariant(!byTag.has(tag), `tag ${tag} is given twice`);
    const codec = record(fields);
    byType.set(type, { tag, codec });
    byTag.set(tag, { type, codec });
  }
  return {
    write: (writer, value) => {
      const variant = byType.get(value.type);
      invariant(variant !== undefined, `unknown type ${value.type}`);
      writer.uint(variant.tag);
      variant.codec.write(writer, value);
    },
    read: (reader) => {
      const variant = byTag.get(reader.uint());
      invariant(variant !== undefined, 'unknown tag');
      return { type: variant.type, ...variant.codec.read(reader) } as U;
    },
  };
}

const writer = new ByteWriter();

export function encode<T>(codec: Codec<T>, value: T): Uint8Array {
  codec.write(writer, value);
  return writer.take();
}

/** Throws InvariantViolation when the bytes are not exactly one value. */
export function decode<T>(codec: Codec<T>, bytes: Uint8Array): T {
  const reader = new Reader(bytes);
  const value = codec.read(reader);
  reader.end();
  return value;
}
