import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Arguments that lead somewhere, as GraphQL literals: by `Type.field`, all arguments of the field. */
export type Examples = Readonly<Record<string, string>>;

export interface Step {
  /** As `Type.field`. */
  readonly place: string;
  readonly field: string;
  /** With arguments, as it is written. */
  readonly text: string;
  /** What the object has to be, where the field may give others too. */
  readonly on: string | null;
}

/** A way from a root to the objects of a type. */
export interface Path {
  readonly operation: 'query' | 'subscription';
  readonly steps: readonly Step[];
}

const MOST_PATHS = 2;

/**
 * The shortest ways to each object type, no type twice on any of them; to the roots nothing has to be gone. Mutations
 * are no ways: they do something.
 */
export function pathsTo(schema: GraphQLSchema, examples: Examples): Map<string, readonly Path[]> {
  const found = new Map<string, Path[]>();
  const starts: readonly (readonly [GraphQLObjectType | null | undefined, Path['operation']])[] = [
    [schema.getQueryType(), 'query'],
    [schema.getSubscriptionType(), 'subscription'],
  ];
  const queue = starts.flatMap(([type, operation]) =>
    type ? [{ type, path: { operation, steps: [] } as Path, passed: [type.name] }] : [],
  );
  for (const { type, path } of queue) found.set(type.name, [path]);
  for (const { type, path, passed } of queue) {
    const led = new Set<string>(); // one field of a path leads to a type, so that the ways differ early
    for (const field of Object.values(type.getFields())) {
      for (const next of objectsOf(schema, field)) {
        const known = found.get(next.name) ?? [];
        if (passed.includes(next.name) || led.has(next.name) || known.length >= MOST_PATHS) continue;
        led.add(next.name);
        const on = isAbstractType(getNamedType(field.type)) ? next.name : null;
        const place = `${type.name}.${field.name}`;
        const step = { place, field: field.name, text: call(type.name, field, examples, next.name), on };
        const longer = { ...path, steps: [...path.steps, step] };
        found.set(next.name, [...known, longer]);
        queue.push({ type: next, path: longer, passed: [...passed, next.name] });
      }
    }
  }
  return found;
}

function objectsOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): readonly GraphQLObjectType[] {
  const named = getNamedType(field.type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}

/** The field with its arguments; an example may be for one kind of object: `Query.node Market`. */
function call(
  type: string,
  field: { readonly name: string; readonly args: readonly GraphQLArgument[] },
  examples: Examples,
  leadsTo: string,
): string {
  const place = `${type}.${field.name}`;
  const example = examples[`${place} ${leadsTo}`] ?? examples[place];
  if (example !== undefined) return `${field.name}(${example})`;
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (required.length > 0) throw new Error(`give examples of ${required.join(', ')} of ${place}`);
  return field.name;
}

/** A field with what it needs to be asked for; by its own name, as `x: name`. */
export function selection(type: GraphQLObjectType, name: string, examples: Examples): string {
  const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
  const named = getNamedType(field.type);
  const inside = isLeafType(named) ? '' : ' { __typename }';
  return `${name}: ${call(type.name, field, examples, named.name)}${inside}`;
}

/** Ways of writing the same selection of fields of a type. */
export const DISGUISES: readonly ((type: string, fields: string) => { inside: string; beside: string })[] = [
  (_, fields) => ({ inside: fields, beside: '' }),
  (type, fields) => ({ inside: `... on ${type} { ${fields} }`, beside: '' }),
  (type, fields) => ({ inside: '...Hidden', beside: `fragment Hidden on ${type} { ${fields} }` }),
  (type, fields) => ({
    inside: '... { ...Outer }',
    beside: `fragment Outer on ${type} { ...Inner } fragment Inner on ${type} { ${fields} }`,
  }),
  (_, fields) => ({ inside: `... @include(if: true) { ${fields} }`, beside: '' }),
];

/** The operation that goes this way and selects that at its end. */
export function operationOf(
  { operation, steps }: Path,
  { inside, beside }: { inside: string; beside: string },
): string {
  const body = steps.reduceRight(
    (selected, { text, on }) => `${text} { ${on === null ? selected : `... on ${on} { ${selected} }`} }`,
    inside,
  );
  return `${operation} { ${body} } ${beside}`.trim();
}

/** The first object at the end of the way that has what was asked for; null where there is none. */
export function objectAt(data: unknown, { steps }: Path): Record<string, unknown> | null {
  let at: unknown[] = [data];
  for (const { field } of steps)
    at = at.flatMap((value) => (value as Record<string, unknown> | null)?.[field]);
  const objects = at.filter((value) => value !== null && value !== undefined) as Record<string, unknown>[];
  return objects.find((value) => Object.keys(value).length > 0) ?? null;
}
