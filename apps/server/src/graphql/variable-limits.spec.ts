import { describe, expect, it } from 'vitest';
import { checkVariables } from './variable-limits.js';

const list = (levels: number): unknown => (levels === 0 ? 1 : [list(levels - 1)]);

describe('checkVariables', () => {
  it('takes a full batch of orders', () => {
    const order = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`field${index}`, 'x']));
    expect(() => checkVariables({ input: { orders: Array(100).fill(order) } })).not.toThrow();
  });

  it('refuses more than 10,000 values', () => {
    expect(() => checkVariables({ input: Array(9_998).fill(0) })).not.toThrow();
    expect(() => checkVariables({ input: Array(10_001).fill(0) })).toThrow(/at most 10000 values/);
  });

  it('refuses lists in lists that go deeper than 10', () => {
    expect(() => checkVariables({ input: list(9) })).not.toThrow();
    expect(() => checkVariables({ input: list(11) })).toThrow(/at most 10 levels deep/);
    expect(() => checkVariables({ input: list(5_000) })).toThrow(/at most 10 levels deep/);
  });
});
