import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MOST_PER_PAGE, USUAL_LIST } from './field-costs.js';
import { operationCost, type Variables } from './operation-cost.js';

const schema = buildSchema(`
  type Query { ideas(first: Int = 50): Ideas! tags: [Tag!]! any: [Thing!] name: String market: Market }
  type Ideas { nodes: [Idea!]! edges: [Edge!]! totalCount: Int! }
  type Edge { node: Idea! }
  type Idea { id: ID! tags: [Tag!]! words: [String!]! }
  type Tag { id: ID! }
  type Market { priceHistory: String book(levels: Int = 10): Book }
  type Book { bids: [Tag!]! asks: [Tag!]! }
  union Thing = Idea | Tag
`);

function cost(text: string, variables: Variables = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const of = operationCost({ schema, document, operation, variables });
  expect(of.depends).toBe(text.includes('$'));
  return of.cost;
}

describe('operationCost', () => {
  it('counts each field once, and under a list once an item', () => {
    expect(cost('{ name }')).toBe(1);
    expect(cost('{ tags { id } }')).toBe(1 + USUAL_LIST);
    expect(cost('{ ideas(first: 3) { nodes { id words } } }')).toBe(1 + 1 + 3 * 2);
    expect(cost('{ ideas(first: 3) { totalCount nodes { tags { id } } } }')).toBe(
      1 + 1 + 1 + 3 * (1 + USUAL_LIST),
    );
  });

  it('takes the size of a page from the argument, a variable or a default', () => {
    const page = (count: number) => 1 + 1 + count;
    expect(cost('{ ideas { nodes { id } } }')).toBe(page(50));
    expect(cost('query ($n: Int) { ideas(first: $n) { nodes { id } } }', { n: 7 })).toBe(page(7));
    expect(cost('query ($n: Int) { ideas(first: $n) { nodes { id } } }')).toBe(page(50));
    expect(cost('query ($n: Int = 9) { ideas(first: $n) { nodes { id } } }')).toBe(page(9));
    expect(cost('query ($n: Int) { ideas(first: $n) { nodes { id } } }', { n: 'x' })).toBe(page(50));
    expect(cost('{ ideas(first: 1000000) { nodes { id } } }')).toBe(page(MOST_PER_PAGE));
    expect(cost('{ ideas(first: -5) { nodes { id } } }')).toBe(page(0));
    expect(cost('{ market { book(levels: 4) { bids { id } asks { id } } } }')).toBe(2 + 2 + 2 + 8);
  });

  it('hands a page on to the lists of the connection, and no further', () => {
    expect(cost('{ ideas(first: 3) { edges { node { id tags { id } } } } }')).toBe(
      1 + 1 + 3 * (1 + 1 + 1 + USUAL_LIST),
    );
  });

  it('counts fragments where they are used, and every branch of a union', () => {
    const fragment = 'fragment F on Idea { id words }';
    expect(cost(`{ ideas(first: 2) { nodes { ...F ... on Idea { id } } } } ${fragment}`)).toBe(1 + 1 + 2 * 3);
    expect(cost('{ any { __typename ... on Idea { id words } ... on Tag { id } } }')).toBe(
      1 + USUAL_LIST * 4,
    );
  });

  it('adds what a field costs besides', () => {
    expect(cost('{ market { priceHistory } }')).toBe(1 + 1 + 50);
    expect(cost('{ __schema { types { name } } }')).toBe(10_000);
    expect(cost('{ __typename }')).toBe(1);
  });

  it('does not stumble over what the schema does not have', () => {
    expect(cost('{ nothing { of this } name { id } ...Gone }')).toBe(1);
    expect(cost('mutation { name }')).toBe(0);
  });
});
