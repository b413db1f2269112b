import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Asker, mayUse } from './access-expectations.js';
import type { ApiAnswer } from './api-client.js';
import {
  DISGUISES,
  type Examples,
  objectAt,
  operationOf,
  type Path,
  pathsTo,
  selection,
} from './schema-walk.js';

const REFUSALS: readonly (string | undefined)[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** The codes by which something is refused to who asks, and the other errors. */
export function refusalsOf({ errors = [] }: ApiAnswer<unknown>): { refused: string[]; broken: string[] } {
  const codes = errors.map(({ message, extensions }) => extensions?.code ?? message);
  return {
    refused: codes.filter((code) => REFUSALS.includes(code)),
    broken: codes.filter((code) => !REFUSALS.includes(code)),
  };
}

export interface Walker {
  readonly asker: Asker;
  readonly ask: (query: string) => Promise<ApiAnswer<unknown>>;
  /** The board can be seen without signing in. */
  readonly isPublic: boolean;
  /** HTTP has no subscriptions. */
  readonly operations: readonly Path['operation'][];
}

/** Asks for every field of a schema by the shortest ways to it, each time in another disguise. */
export class AccessWalk {
  /** Fields, as `Type.field`, that somebody saw. */
  readonly seen = new Set<string>();
  private readonly paths: ReadonlyMap<string, readonly Path[]>;
  private asked = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly examples: Examples,
  ) {
    this.paths = pathsTo(schema, examples);
  }

  /** Whether there is a way to it; to what mutations answer there is none. */
  isReachable(field: string): boolean {
    return this.paths.has(field.split('.')[0] ?? '');
  }

  /** What was not as it is expected for who asks. */
  async problemsOf(walker: Walker): Promise<string[]> {
    const problems: string[] = [];
    for (const [name, paths] of this.paths) {
      const type = this.schema.getType(name) as GraphQLObjectType;
      for (const path of paths.filter(({ operation }) => walker.operations.includes(operation)))
        problems.push(...(await this.alongPath(walker, type, path)));
    }
    return problems;
  }

  private async alongPath(walker: Walker, type: GraphQLObjectType, path: Path): Promise<string[]> {
    const may = (place: string): boolean => mayUse(walker.asker, place, walker.isPublic);
    const fields = Object.keys(type.getFields());
    if (!path.steps.every(({ place }) => may(place))) return this.expectNothing(walker, type, path, fields);
    const allowed = fields.filter((field) => may(`${type.name}.${field}`));
    const problems: string[] = [];
    for (const together of path.steps.length === 0 ? allowed.map((field) => [field]) : [allowed])
      problems.push(...(await this.expectAll(walker, type, path, together)));
    for (const field of fields.filter((each) => !allowed.includes(each)))
      problems.push(...(await this.expectNothing(walker, type, path, [field])));
    return problems;
  }

  /** Nothing is refused; that there is something at all is seen by somebody. */
  private async expectAll(
    walker: Walker,
    type: GraphQLObjectType,
    path: Path,
    fields: readonly string[],
  ): Promise<string[]> {
    if (fields.length === 0) return [];
    const query = this.operation(type, path, fields);
    const answer = await walker.ask(query);
    const object = objectAt(answer.data, path);
    for (const field of fields)
      if (object !== null && field in object) this.seen.add(`${type.name}.${field}`);
    const { refused, broken } = refusalsOf(answer);
    return [...refused, ...broken].map((code) => `${walker.asker} got ${code} from ${query}`);
  }

  /** No value, and where the object itself can be had, a refusal. */
  private async expectNothing(
    walker: Walker,
    type: GraphQLObjectType,
    path: Path,
    fields: readonly string[],
  ): Promise<string[]> {
    const query = this.operation(type, path, fields);
    const answer = await walker.ask(query);
    const object = objectAt(answer.data, path) ?? {};
    const { refused, broken } = refusalsOf(answer);
    const leaks = fields.filter((field) => object[field] !== null && object[field] !== undefined);
    const silent = refused.length === 0 && fields.some((field) => field in object);
    return [
      ...leaks.map((field) => `${walker.asker} saw ${field} by ${query}`),
      ...broken.map((code) => `${walker.asker} got ${code} from ${query}`),
      ...(silent ? [`${walker.asker} was not told why there is nothing in ${query}`] : []),
    ];
  }

  private operation(type: GraphQLObjectType, path: Path, fields: readonly string[]): string {
    const text = fields.map((field) => selection(type, field, this.examples)).join(' ');
    // A subscription has one field, which may not be hidden in fragments with conditions.
    const disguise = path.steps.length === 0 ? DISGUISES[0] : DISGUISES[this.asked++ % DISGUISES.length];
    return operationOf(path, disguise?.(type.name, text) ?? { inside: text, beside: '' });
  }
}
