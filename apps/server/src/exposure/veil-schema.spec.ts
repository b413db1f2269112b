import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../access/principal.js';
import type { FigurePlaces } from './figure-places.js';
import { FIGURES, type FigureTable } from './figure-table.js';
import { UnknownFigure, veilSchema } from './veil-schema.js';

const ME = 7;
const HIDDEN = 1;
const SHOWN = 2;

const places: FigurePlaces = {
  market: (source) => (source as { marketId: number }).marketId,
  marketId: Number,
  idea: (source) => (source as { marketId: number }).marketId,
  ideaId: Number,
};

/** Only those lines of the table that a small schema has. */
function only(names: readonly string[]): FigureTable {
  return Object.fromEntries(names.map((name) => [name, FIGURES[name] as FigureTable[string]]));
}

function world() {
  const noted: [number, number][] = [];
  const shown = {
    isHiddenFrom: (asker: { readonly memberId: number } | null, marketId: number) =>
      asker?.memberId === ME && marketId === HIDDEN,
    note: (memberId: number, marketIds: Iterable<number>) => {
      for (const marketId of marketIds) noted.push([memberId, marketId]);
    },
  };
  const schema = buildSchema(`
    type Market { price: String sparkline: [String!] question: String state: String stateReason: String }
    type Prices { prices: [Price!]! }
    type Price { marketId: ID! price: String! }
    type PulseTheme { change: String }
    type Query { market: Market theme: PulseTheme }
    type PricesChanged { prices: [Price!]! }
    type Subscription { stream: PricesChanged }
  `);
  const names = [
    'Market.price',
    'Market.sparkline',
    'Market.state',
    'Market.stateReason',
    'PricesChanged.prices',
    'PulseTheme.change',
  ];
  return { noted, schema: veilSchema(schema, shown, places, only(names)) };
}

const ask = (
  schema: GraphQLSchema,
  query: string,
  { root, ...context }: { root: unknown } & Partial<RequestContext>,
) => execute({ schema, document: parse(query), rootValue: root, contextValue: context }) as ExecutionResult;

const market = (marketId: number, more: object = {}) => ({
  market: { marketId, price: '0.6', sparkline: ['0.5', '0.6'], question: 'Will it?', ...more },
});
const me = { principal: { memberId: ME } as RequestContext['principal'] };

describe('a veiled schema', () => {
  it('answers hidden figures by nothing, by whatever name they are asked for, and notes nobody', () => {
    const { schema, noted } = world();
    const query = 'query { market { a: price ... on Market { sparkline } question } }';
    const { data } = ask(schema, query, { ...me, root: market(HIDDEN) });
    expect(data).toEqual({ market: { a: null, sparkline: [], question: 'Will it?' } });
    expect(noted).toEqual([]);
  });

  it('hands out the others, also late ones, and notes who was shown them', async () => {
    const { schema, noted } = world();
    const root = market(SHOWN, { price: Promise.resolve('0.7'), sparkline: [] });
    const { data } = await ask(schema, 'query { market { price sparkline } }', { ...me, root });
    expect(data).toEqual({ market: { price: '0.7', sparkline: [] } });
    expect(noted).toEqual([[ME, SHOWN]]);
  });

  it('hands out a figure of several markets unless one is hidden, and notes each', () => {
    const { schema, noted } = world();
    const read = (toldMarketIds: number[]) =>
      ask(schema, 'query { theme { change } }', { ...me, root: { theme: { toldMarketIds, change: '0.1' } } });
    expect(read([SHOWN, HIDDEN]).data).toEqual({ theme: { change: null } });
    noted.length = 0;
    expect(read([SHOWN, 3]).data).toEqual({ theme: { change: '0.1' } });
    expect(noted).toEqual([
      [ME, SHOWN],
      [ME, 3],
    ]);
  });

  it('notes nothing where no figure was asked for, or nobody is signed in', () => {
    const { schema, noted } = world();
    ask(schema, 'query { market { question state } }', { ...me, root: market(SHOWN, { state: 'OPEN' }) });
    ask(schema, 'query { market { price } }', { principal: null, root: market(SHOWN) });
    expect(noted).toEqual([]);
  });

  it('tells a pause for a price that moved too fast as if there were none, and other stops as they are', () => {
    const { schema } = world();
    const told = (stateReason: string) =>
      ask(schema, 'query { market { state stateReason } }', {
        ...me,
        root: market(HIDDEN, { state: 'HALTED', stateReason }),
      }).data?.market;
    expect(told('PRICE_BAND')).toEqual({ state: 'OPEN', stateReason: 'OPENED' });
    expect(told('OFFICER')).toEqual({ state: 'HALTED', stateReason: 'OFFICER' });
  });

  it('leaves hidden items out of lists; of what is told to many at once it gathers what was shown', () => {
    const { schema, noted } = world();
    const root = {
      stream: { prices: [HIDDEN, SHOWN].map((id) => ({ marketId: String(id), price: '0.5' })) },
    };
    const query = 'subscription { stream { prices { marketId } } }';
    const mine = ask(schema, query, { ...me, root });
    expect(mine.data).toEqual({ stream: { prices: [{ marketId: '2' }] } });
    const shownToAll = new Set<number>();
    const shared = ask(schema, query, { ...me, root, shownToAll });
    expect(shared.data).toEqual({ stream: { prices: [{ marketId: '1' }, { marketId: '2' }] } });
    expect([noted, [...shownToAll]]).toEqual([[[ME, SHOWN]], [HIDDEN, SHOWN]]);
  });

  it('does not start with a line that is no field', () => {
    const schema = buildSchema('type Query { market: Int }');
    const none = { isHiddenFrom: () => false, note: () => undefined };
    expect(() => veilSchema(schema, none, places, only(['Market.price']))).toThrow(UnknownFigure);
  });
});
