import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from '../access/principal.js';
import type { FigurePlaces } from './figure-places.js';
import { FIGURES, type Figure, type FigureTable } from './figure-table.js';

/** Who is kept from what, and who was shown what. */
export interface Shown {
  isHiddenFrom(asker: { readonly memberId: number } | null, marketId: number): boolean;
  note(memberId: number, marketIds: Iterable<number>): void;
}

/** The table of figures names something that is nowhere. */
export class UnknownFigure extends Error {
  override readonly name = 'UnknownFigure';
}

type Veil = (value: unknown, marketId: number) => unknown;

/**
 * Puts the veil before every field by which a figure leaves: HTTP and WebSocket share the schema, so that aliases,
 * fragments and nested paths all come by.
 * @throws UnknownFigure for a line of the table that is no field
 */
export function veilSchema(
  schema: GraphQLSchema,
  shown: Shown,
  places: FigurePlaces,
  figures: FigureTable = FIGURES,
): GraphQLSchema {
  for (const [name, figure] of Object.entries(figures)) {
    const [type, field] = name.split('.') as [string, string];
    const object = schema.getType(type);
    const found = isObjectType(object) ? object.getFields()[field] : undefined;
    if (found === undefined) throw new UnknownFigure(`The table of figures names ${name}, which is nowhere.`);
    veil(found, figure, { shown, places });
  }
  return schema;
}

function veil(
  field: GraphQLField<unknown, RequestContext>,
  figure: Figure,
  { shown, places }: { shown: Shown; places: FigurePlaces },
): void {
  const inner = field.resolve ?? defaultFieldResolver;
  const { instead = () => null, tellsNothing = false } = figure;
  field.resolve = (source, args, context, info) => {
    const one: Veil = (value, marketId) => {
      if (isHidden(shown, context, marketId)) return instead(value);
      if (!tellsNothing && !isNothing(value)) note(shown, context, marketId);
      return value;
    };
    const value = inner(source, args, context, info);
    const veiled = (known: unknown): unknown => {
      if ('all' in figure) return figure.all(source).reduce(one, known);
      if ('each' in figure) return eachVeiled(known, (item) => figure.each(item, places), one);
      const marketId = figure.of(source, places, args);
      return marketId === null ? known : one(known, marketId);
    };
    return value instanceof Promise ? value.then(veiled) : veiled(value);
  };
}

/** Of a list what is hidden is left out. */
function eachVeiled(value: unknown, marketOf: (item: unknown) => number | null, one: Veil): unknown {
  const veiled = (item: unknown): unknown => {
    const marketId = item === null || item === undefined ? null : marketOf(item);
    return marketId === null ? item : one(item, marketId);
  };
  return Array.isArray(value) ? value.map(veiled).filter((item) => item !== null) : veiled(value);
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What is told to many at once is hidden from none of them: who is kept from something reads alone. */
function isHidden(shown: Shown, { principal, shownToAll }: RequestContext, marketId: number): boolean {
  return shownToAll === undefined && shown.isHiddenFrom(principal, marketId);
}

function note(shown: Shown, { principal, shownToAll }: RequestContext, marketId: number): void {
  if (shownToAll !== undefined) shownToAll.add(marketId);
  else if (principal !== null) shown.note(principal.memberId, [marketId]);
}
