import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type ReviewedChange, reviewProblems } from '../support/schema-review.js';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const CURRENT = file('schema.graphql');
const RELEASED = file('test/released/schema.graphql');
const REVIEWED = file('test/released/breaking-changes.json');

describe('the schema since the last release (docs/extend.md)', () => {
  it('breaks no client, but where it was reviewed (RELEASE_SCHEMA=1 makes it the released one)', async () => {
    const current = await readFile(CURRENT, 'utf8');
    if (process.env.RELEASE_SCHEMA === '1') {
      await writeFile(RELEASED, current);
      await writeFile(REVIEWED, '[]\n');
    }
    const reviewed: ReviewedChange[] = JSON.parse(await readFile(REVIEWED, 'utf8'));
    const changes = await breakingChanges(await readFile(RELEASED, 'utf8'), current);
    expect(reviewProblems(changes, reviewed)).toEqual([]);
  });
});

describe('a change that breaks clients', () => {
  const released = `
    type Query { "By id." market(id: ID!, depth: Int): Market, prices: [String!]! }
    type Market { id: ID!, price: String!, state: State! }
    enum State { OPEN CLOSED }
    input OrderInput { price: String }`;
  const changed = (from: string, to: string) => breakingChanges(released, released.replace(from, to));

  it.each([
    ['a field that is gone', 'price: String!,', '', 'FIELD_REMOVED Market.price'],
    ['a field that may be null', 'price: String!,', 'price: String,', 'FIELD_TYPE_CHANGED Market.price'],
    [
      'an argument that is needed',
      'depth: Int)',
      'depth: Int!)',
      'FIELD_ARGUMENT_TYPE_CHANGED Query.market.depth',
    ],
    ['a value that is gone', 'OPEN CLOSED', 'OPEN', 'ENUM_VALUE_REMOVED State.CLOSED'],
    [
      'an input that is needed',
      '{ price: String }',
      '{ price: String, key: ID! }',
      'INPUT_FIELD_ADDED OrderInput.key',
    ],
  ])('is %s', async (_, from, to, change) => {
    expect(await changed(from, to)).toEqual([change]);
  });

  it('is nothing that is only new', async () => {
    expect(await changed('price: String!,', 'price: String!, volume: String!,')).toEqual([]);
    expect(await changed('depth: Int)', 'depth: Int, contract: String)')).toEqual([]);
  });

  it('fails as long as nobody has reviewed it, and passes with a reason', async () => {
    const changes = await changed('price: String!,', '');
    expect(reviewProblems(changes, [])).toEqual(['not reviewed: FIELD_REMOVED Market.price']);
    const [change = ''] = changes;
    expect(reviewProblems(changes, [{ change, reason: ' ' }])).toEqual([`no reason: ${change}`]);
    expect(reviewProblems(changes, [{ change, reason: 'Deprecated in 0.1; contracts have it.' }])).toEqual(
      [],
    );
  });

  it('that was reviewed and was not made fails too', () => {
    expect(reviewProblems([], [{ change: 'FIELD_REMOVED Market.price', reason: 'Gone.' }])).toEqual([
      'not so: FIELD_REMOVED Market.price',
    ]);
  });
});
