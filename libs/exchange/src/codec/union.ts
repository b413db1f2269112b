import { invariant } from '@openfloor/kernel';
import type { ByteWriter } from './bytes.js';
import { type Codec, type Fields, record } from './codec.js';

interface Typed {
  readonly type: string;
}
type Variant<U extends Typed, Type extends U['type']> = Extract<U, { readonly type: Type }>;

/** Each type under a number of its own; new numbers go to the end. */
export type Variants<U extends Typed> = {
  readonly [Type in U['type']]: readonly [tag: number, fields: Fields<Omit<Variant<U, Type>, 'type'>>];
};

/**
 * The same writing as that of a variant's fields, but written out: going through a list of fields costs ten times as
 * much. Only for what nearly every order needs; `codec.spec.ts` compares the two.
 */
export type WrittenOut<U extends Typed> = {
  readonly [Type in U['type']]?: (writer: ByteWriter, value: Variant<U, Type>) => void;
};

interface Known {
  readonly type: string;
  readonly tag: number;
  readonly codec: Codec<object>;
  readonly write: (writer: ByteWriter, value: object) => void;
}

/** A union told apart by `type`. */
export function union<U extends Typed>(variants: Variants<U>, writtenOut: WrittenOut<U> = {}): Codec<U> {
  const byType = new Map<string, Known>();
  const byTag = new Map<number, Known>();
  for (const [type, [tag, fields]] of Object.entries(variants) as [string, [number, Fields<object>]][]) {
    invariant(!byTag.has(tag), `tag ${tag} is given twice`);
    const codec = record(fields);
    const write = writtenOut[type as U['type']] ?? codec.write;
    const known: Known = { type, tag, codec, write: write as Known['write'] };
    byType.set(type, known);
    byTag.set(tag, known);
  }
  return {
    write: (writer, value) => {
      const variant = byType.get(value.type);
      if (variant === undefined) invariant(false, `unknown type ${value.type}`);
      writer.uint(variant.tag);
      variant.write(writer, value);
    },
    read: (reader) => {
      const variant = byTag.get(reader.uint());
      invariant(variant !== undefined, 'unknown tag');
      return { type: variant.type, ...variant.codec.read(reader) } as U;
    },
  };
}
