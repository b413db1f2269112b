import { invariant } from '@openfloor/kernel';
import { ByteReader, ByteWriter } from './bytes.js';

/** How one kind of value stands in the journal's bytes. Changing one breaks every journal written before. */
export interface Codec<T> {
  write(writer: ByteWriter, value: T): void;
  read(reader: ByteReader): T;
}

export type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** Unsigned integers below 2^53, branded or not. */
export function uint<T extends number>(): Codec<T> {
  return {
    write: (writer, value) => writer.uint(value),
    read: (reader) => reader.uint() as T,
  };
}

/** Signed integers, whose size must stay below 2^52. */
export function int(): Codec<number> {
  return {
    write: (writer, value) => writer.int(value),
    read: (reader) => reader.int(),
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

/** What is missing in a list that should have all names makes the list not compile. */
type All<Name extends string, Names extends readonly Name[]> = [Exclude<Name, Names[number]>] extends [never]
  ? Names
  : readonly ['missing', Exclude<Name, Names[number]>];

/** One of some names, by its place in the list, which has all of them: new names go to the end. */
export const oneOf =
  <Name extends string>() =>
  <const Names extends readonly Name[]>(...names: All<Name, Names> & Names): Codec<Name> => {
    const places = new Map<string, number>(names.map((name, place) => [name, place]));
    return {
      write: (writer, value) => {
        const place = places.get(value);
        if (place === undefined) invariant(false, `not one of ${names.join(', ')}: ${value}`);
        writer.uint(place);
      },
      read: (reader) => {
        const name = names[reader.uint()];
        if (name === undefined) invariant(false, `not one of ${names.join(', ')}`);
        return name;
      },
    };
  };

export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (writer, values) => {
      writer.uint(values.length);
      for (const value of values) item.write(writer, value);
    },
    read: (reader) => Array.from({ length: reader.count() }, () => item.read(reader)),
  };
}

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

const writer = new ByteWriter();

/** The bytes are for reading only. */
export function encode<T>(codec: Codec<T>, value: T): Uint8Array {
  writer.begin();
  codec.write(writer, value);
  return writer.take();
}

/** Throws InvariantViolation when the bytes are not exactly one value. */
export function decode<T>(codec: Codec<T>, bytes: Uint8Array): T {
  const reader = new ByteReader(bytes);
  const value = codec.read(reader);
  reader.end();
  return value;
}
