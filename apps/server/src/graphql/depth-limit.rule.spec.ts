import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { depthLimitRule } from './depth-limit.rule.js';

const schema = buildSchema('type Query { node: Node } type Node { node: Node id: ID }');
const errors = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, depthLimitRule]).map(({ message }) => message);
const nested = (levels: number, inside = 'id') =>
  `${'{ node '.repeat(levels)}{ ${inside} }${' }'.repeat(levels)}`;

describe('depthLimitRule', () => {
  it('lets 12 levels pass and refuses 13', () => {
    expect(errors(nested(11))).toEqual([]);
    expect(errors(nested(12))).toEqual(['The operation is nested more than 12 fields deep.']);
  });

  it('looks into fragments, and survives their cycles', () => {
    const deep = nested(6, '...Deep').concat(` fragment Deep on Node ${nested(6)}`);
    expect(errors(deep)).toHaveLength(1);
    const cycle =
      '{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node { node { ...A } }';
    expect(errors(cycle)).toEqual([expect.stringContaining('Cannot spread fragment "A" within itself')]);
  });

  it('leaves introspection alone', () => {
    expect(errors(getIntrospectionQuery())).toEqual([]);
  });
});
